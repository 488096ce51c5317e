package org.maillage.projection.figures;

import java.util.List;
import java.util.stream.Stream;

/**
 * What people must know of a figure to read it.
 *
 * @param key     stable name in addresses and exports
 * @param version raised when the same facts would add up to something else
 * @param name    its title, French
 * @param unit    as written after the number, French
 * @param text    the definition that people read, one French sentence
 * @param by      dimensions by which it can be broken down, one at a time
 * @param measure how a value is read from the sums
 * @param shown   false for a sum that only serves other figures
 * @param persons whether it counts persons: only officers see it as it is, others as it was last released
 * @param grain   the shortest pieces of time in which a series of it says anything
 */
public record Definition(
        String key,
        int version,
        String name,
        String unit,
        String text,
        List<String> by,
        Measure measure,
        boolean shown,
        boolean persons,
        Grain grain) {

    public Definition {
        if (version < 1) {
            throw new IllegalArgumentException("version counts from 1: " + key);
        }
        if (Stream.of(key, name, unit, text).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("without a key, name, unit or meaning: " + key);
        }
        by = List.copyOf(by);
    }

    /** A figure shown to people, in its first version. */
    public static Definition shown(
            String key, String name, String unit, Measure measure, List<String> by, String text) {
        return new Definition(key, 1, name, unit, text, by, measure, true, false, Grain.DAY);
    }

    /** A sum of which other figures are made, in its first version. */
    public static Definition sum(String key, String name, String unit, List<String> by, String text) {
        return sum(key, name, unit, new Measure.Count(), by, text);
    }

    /** The same, read in another way. */
    public static Definition sum(String key, String name, String unit, Measure measure, List<String> by, String text) {
        return new Definition(key, 1, name, unit, text, by, measure, false, false, Grain.DAY);
    }

    /** The same, of persons. */
    public Definition ofPersons() {
        return new Definition(key, version, name, unit, text, by, measure, shown, true, grain);
    }

    /** The same, declared for a quarter or longer at once and counted on its last day. */
    public Definition ofQuarters() {
        return new Definition(key, version, name, unit, text, by, measure, shown, persons, Grain.QUARTER);
    }
}
