package org.maillage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A number as people read it.
 *
 * @param value     what is read, null where there are words or a dash
 * @param precision half of its last place
 */
record Shown(@Nullable Double value, double precision) {

    /** « 1 894 », « 30,2 ETP », « 6,08 M€ », « −2 ». */
    private static final Pattern NUMBER = Pattern.compile("^(-?\\d+)(?:,(\\d+))?(M€)?");

    /** Reads a number where a text begins with one. */
    static Shown read(String text) {
        Matcher matcher =
                NUMBER.matcher(text.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-'));
        if (!matcher.find()) {
            return new Shown(null, 0);
        }
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        double scale = matcher.group(3) == null ? 1 : 1e6;
        double value = Double.parseDouble(matcher.group(1) + "." + (decimals.isEmpty() ? "0" : decimals));
        return new Shown(value * scale, scale * 0.5000001 / Math.pow(10, decimals.length()));
    }

    /** It is what the projection answers, up to its last place; no number where that has none. */
    void isValueOf(JsonNode cell, String what) {
        if (value == null) {
            assertThat(cell.path("value").isNumber())
                    .as("%s is shown without number: %s", what, cell)
                    .isFalse();
        } else {
            assertThat(value).as(what).isCloseTo(cell.path("value").asDouble(0), within(precision));
        }
    }
}
