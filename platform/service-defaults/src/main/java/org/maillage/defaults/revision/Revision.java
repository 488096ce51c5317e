package org.maillage.defaults.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;

/**
 * The revision of a file as HTTP carries it: an {@code ETag} when read, {@code If-Match} when commanded.
 *
 * @param number counts the writes of the file, from 1
 */
public record Revision(long number) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    /**
     * The revision that a command is guarded by.
     *
     * @param ifMatch value of the header {@code If-Match}, null when absent
     * @throws org.maillage.defaults.problem.ProblemException with {@code precondition.missing} if absent,
     *     {@code request.malformed} if it is no revision of ours
     */
    public static Revision ofIfMatch(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of("precondition.missing", "Donner dans If-Match la révision lue (ETag).")
                    .at("If-Match", "required")
                    .example("\"3\"")
                    .asException();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.of("request.malformed", "If-Match n’est pas une révision donnée par ce service.")
                    .at("If-Match", "format")
                    .example("\"3\"")
                    .asException();
        }
        return new Revision(Long.parseLong(tag.group(1)));
    }

    /** The value of the header {@code ETag}. */
    public String etag() {
        return "\"" + number + "\"";
    }
}
