package org.maillage.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Processor time between two moments, by process. */
final class Spending {

    private static final String CLIENT = "client";

    private final Map<String, Long> processes;
    private final Map<String, Double> before;
    private final double machineBefore = Proc.machineSeconds();
    private final long began = System.nanoTime();

    private Spending(Map<String, Long> processes) {
        this.processes = processes;
        this.before = seconds();
    }

    /** Begins to count what an installation's processes, and this one, spend. */
    static Spending of(Installation installation) {
        return of(installation, Map.of());
    }

    /** The same with other processes beside them, by name. */
    static Spending of(Installation installation, Map<String, Long> others) {
        var processes = new TreeMap<>(installation.processes());
        processes.putAll(others);
        processes.put(CLIENT, ProcessHandle.current().pid());
        return new Spending(processes);
    }

    /** Ends counting. */
    Spent end() {
        var elapsed = Duration.ofNanos(System.nanoTime() - began);
        double machine = Proc.machineSeconds() - machineBefore;
        var spent = seconds();
        spent.replaceAll((name, now) -> now - before.getOrDefault(name, now));
        double ours = spent.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Spent(elapsed, spent, Math.max(0, machine - ours));
    }

    private Map<String, Double> seconds() {
        var seconds = new TreeMap<String, Double>();
        processes.forEach((name, pid) -> seconds.put(name, Proc.processorSeconds(pid)));
        return seconds;
    }
}
