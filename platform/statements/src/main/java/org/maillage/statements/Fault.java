package org.maillage.statements;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Why a statement is not taken.
 *
 * @param code    in the problem catalogue
 * @param detail  French sentence with the values at stake
 * @param field   JSON pointer into the CloudEvent, for example {@code /data/theme} or {@code /time}; null for the whole
 * @param rule    the rule that it breaks, for example {@code required}
 * @param example what would have passed at {@code field}, or whole data where the field itself is one too many
 */
public record Fault(
        String code,
        String detail,
        @Nullable String field,
        @Nullable String rule,
        @Nullable JsonNode example) {

    /** A fault of the whole. */
    public static Fault of(String code, String detail) {
        return new Fault(code, detail, null, null, null);
    }

    /** The same, at a field and for a rule. */
    public Fault at(JsonPointer place, String brokenRule) {
        return new Fault(code, detail, place.toString(), brokenRule, example);
    }

    /** The same, at an attribute of the envelope. */
    public Fault at(String attribute, String brokenRule) {
        return at(JsonPointer.empty().appendProperty(attribute), brokenRule);
    }

    /** The same, with what would have passed. */
    public Fault example(@Nullable JsonNode passing) {
        return new Fault(code, detail, field, rule, passing);
    }
}
