package org.maillage.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a page that is read as it is and rendered. */
final class Report {

    private static final String HEAD = """
            | what | measured | target | processor µs each | cores taken by others | remarks |
            |---|---:|---|---|---:|---|""";

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    void add(List<Figure> more) {
        figures.addAll(more);
        more.forEach(figure -> System.err.println(figure.row()));
    }

    void failed(String stage, Exception fault) {
        failures.add(stage + ": " + fault + (fault.getCause() == null ? "" : ", first because of " + fault.getCause()));
        System.err.println(stage + " could not be measured");
        fault.printStackTrace();
    }

    boolean isWhole() {
        return failures.isEmpty();
    }

    /** @param flags by kind of process, as they were set */
    String markdown(List<String> flags) {
        var lines = new ArrayList<String>();
        lines.add("# Figures of one run");
        lines.add("");
        lines.add(Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", on " + machine() + ". How to read it: README.md.");
        lines.add("");
        flags.forEach(flag -> lines.add("- " + flag));
        lines.add("");
        lines.add(HEAD);
        figures.forEach(figure -> lines.add(figure.row()));
        failures.forEach(failure -> lines.addAll(List.of("", "Not measured: " + failure)));
        return String.join("\n", lines) + "\n";
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GB of memory, %s %s",
                Runtime.getRuntime().availableProcessors(),
                Proc.processor(),
                Proc.machineGigabytes(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }
}
