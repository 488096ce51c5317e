package org.maillage.projection.reading;

import org.jspecify.annotations.Nullable;

/** A request asks for what there is not. The message is for whoever asked, in French. */
public final class InvalidParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;
    private final @Nullable String example;

    /**
     * @param field   the parameter
     * @param rule    the rule that it breaks
     * @param example what would have passed, where there is one
     */
    public InvalidParameterException(String field, String rule, String detail, @Nullable String example) {
        super(detail);
        this.field = field;
        this.rule = rule;
        this.example = example;
    }

    /** The parameter. */
    public String field() {
        return field;
    }

    /** The rule that it breaks. */
    public String rule() {
        return rule;
    }

    /** What would have passed. */
    public @Nullable String example() {
        return example;
    }
}
