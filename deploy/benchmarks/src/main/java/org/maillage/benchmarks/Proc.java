package org.maillage.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What Linux tells of processes and of the machine. */
final class Proc {

    /** Of the times in {@code /proc}, on every Linux that a person meets. */
    private static final double TICKS_PER_SECOND = 100;

    private static final double KIB_PER_MB = 1_000_000.0 / 1024;

    /** Of the fields after the name, which ends with a parenthesis. */
    private static final int USER_TIME = 11;

    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISK = 4;
    private static final int STOLEN = 7;

    private Proc() {}

    /** Processor seconds that a process has used. */
    static double processorSeconds(long pid) {
        String stat = lines("/proc/" + pid + "/stat").getFirst();
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) / TICKS_PER_SECOND;
    }

    /** Processor seconds that all processes of the machine have used. */
    static double machineSeconds() {
        String[] fields = lines("/proc/stat").getFirst().strip().split("\\s+", -1);
        long busy = 0;
        for (int kind = 0; kind <= STOLEN; kind++) {
            if (kind != IDLE && kind != WAITING_FOR_DISK) {
                busy += Long.parseLong(fields[kind + 1]);
            }
        }
        return busy / TICKS_PER_SECOND;
    }

    /** Memory that a process holds, in MB of a million bytes, pages that it shares counted whole. */
    static double residentMegabytes(long pid) {
        return kib("/proc/" + pid + "/smaps_rollup", "Rss:") / KIB_PER_MB;
    }

    /** The same, each shared page divided among those who share it. */
    static double proportionalMegabytes(long pid) {
        return kib("/proc/" + pid + "/smaps_rollup", "Pss:") / KIB_PER_MB;
    }

    /** Memory of the machine in GB. */
    static double machineGigabytes() {
        return kib("/proc/meminfo", "MemTotal:") / KIB_PER_MB / 1000;
    }

    /** The processor's name. */
    static String processor() {
        return lines("/proc/cpuinfo").stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static double kib(String file, String name) {
        return lines(file).stream()
                .filter(line -> line.startsWith(name))
                .flatMap(line -> Arrays.stream(line.split("\\s+")).skip(1).limit(1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " in " + file));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
