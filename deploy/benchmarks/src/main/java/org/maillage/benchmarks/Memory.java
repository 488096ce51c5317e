package org.maillage.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;

/** What all processes of an installation hold together. */
final class Memory {

    private static final Target AT_MOST_MB = Target.atMost(3200);

    private Memory() {}

    static Figure measure(String when, Installation installation) {
        Map<String, Long> processes = installation.processes();
        String parts = processes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> String.format(Locale.ROOT, "%s %.0f", it.getKey(), Proc.residentMegabytes(it.getValue())))
                .collect(Collectors.joining(", "));
        String shared = String.format(
                Locale.ROOT, "; %.0f MB with shared pages counted once", sum(processes, Proc::proportionalMegabytes));
        return Figure.of(
                "memory (RSS), " + when, sum(processes, Proc::residentMegabytes), "MB", AT_MOST_MB, parts + shared);
    }

    private static double sum(Map<String, Long> processes, LongToDoubleFunction megabytes) {
        return processes.values().stream().mapToDouble(megabytes::applyAsDouble).sum();
    }
}
