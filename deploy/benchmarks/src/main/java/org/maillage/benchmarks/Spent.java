package org.maillage.benchmarks;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What some work has cost.
 *
 * @param elapsed       from its first to its last moment
 * @param byProcess     processor seconds of each of ours
 * @param othersSeconds processor seconds of everything else on the machine meanwhile
 */
record Spent(Duration elapsed, Map<String, Double> byProcess, double othersSeconds) {

    private static final double WORTH_TELLING_MICROS = 1;

    double perSecond(long items) {
        return items / seconds();
    }

    /** Processor microseconds for each item, the dearest process first. */
    String each(long items) {
        return byProcess.entrySet().stream()
                .map(it -> Map.entry(it.getKey(), it.getValue() * 1e6 / items))
                .filter(it -> it.getValue() >= WORTH_TELLING_MICROS)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(it -> String.format(Locale.ROOT, "%s %.0f", it.getKey(), it.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Processor seconds of all of ours but one. */
    double secondsOfAllBut(String process) {
        return byProcess.entrySet().stream()
                .filter(it -> !it.getKey().equals(process))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** How many cores others kept busy meanwhile. */
    double othersCores() {
        return othersSeconds / seconds();
    }

    private double seconds() {
        return elapsed.toNanos() / 1e9;
    }
}
