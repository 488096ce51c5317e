package org.maillage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start of an installation: once to let the caches of the services be made, once with a clock. */
final class Start {

    private static final Pattern READY = Pattern.compile("(\\S+)\\s+prêt en (\\d+),(\\d) s");
    private static final Target WITHIN_SECONDS = Target.atMost(30);

    private Start() {}

    /** Starts it and leaves it running. */
    static List<Figure> measure(Installation installation) {
        installation.up();
        installation.down();
        long began = System.nanoTime();
        String printed = installation.up();
        double seconds = (System.nanoTime() - began) / 1e9;
        return List.of(Figure.of(
                "start, built already, until the launcher returns", seconds, "s", WITHIN_SECONDS, parts(printed)));
    }

    private static String parts(String printed) {
        var parts = new ArrayList<String>();
        Matcher ready = READY.matcher(printed);
        while (ready.find()) {
            parts.add(ready.group(1) + " " + ready.group(2) + "." + ready.group(3));
        }
        return "ready, in seconds since each was started: " + String.join(", ", parts);
    }
}
