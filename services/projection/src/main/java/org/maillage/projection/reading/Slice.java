package org.maillage.projection.reading;

/**
 * The whole of a figure, or one of its breakdown values.
 *
 * @param dimension empty for the whole
 * @param value     empty for the whole
 */
public record Slice(String dimension, String value) {

    /** Everything. */
    public static final Slice WHOLE = new Slice("", "");

    /** Whether it is everything. */
    public boolean isWhole() {
        return dimension.isEmpty();
    }
}
