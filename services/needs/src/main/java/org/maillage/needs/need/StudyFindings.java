package org.maillage.needs.need;

import org.jspecify.annotations.Nullable;

/**
 * What a study ended with.
 *
 * @param respondents people who answered its questionnaire, a count
 * @param documentUrl the study on the web
 */
public record StudyFindings(
        Conclusion conclusion,
        @Nullable Integer respondents,
        @Nullable String documentUrl) {

    /** What the study concludes. */
    public enum Conclusion {
        FAVOURABLE,
        UNFAVOURABLE,
        REWORK
    }
}
