package org.maillage.testing.backend;

import java.util.Locale;

/** How servers are run: {@code -Dmaillage.test.backend=process|containers|auto}. */
enum Choice {
    PROCESS,
    CONTAINERS;

    private static final String PROPERTY = "maillage.test.backend";
    private static final Choice MADE = read(System.getProperty(PROPERTY, "auto"));

    /** The one that holds for this JVM. */
    static Choice made() {
        return MADE;
    }

    /**
     * The choice that a word stands for; {@code auto} is containers only where an engine runs and has the images or can get
     * them.
     */
    static Choice read(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "process" -> PROCESS;
            case "containers" -> CONTAINERS;
            case "auto" -> Containers.areToBeHad() ? CONTAINERS : PROCESS;
            default ->
                throw new IllegalArgumentException(
                        "-D%s=%s is none of process, containers, auto".formatted(PROPERTY, word));
        };
    }
}
