package org.maillage.projection.incoming;

import java.util.Map;
import java.util.Set;
import org.maillage.projection.incoming.needs.NeedFacts;

/** Every topic and group of this service. */
public final class Subscriptions {

    /** What each topic tells. */
    private static final Map<String, Facts> FIGURES = Map.of("needs.need.events.v1", new NeedFacts());

    private static final String GROUP = "projection.figures";

    private Subscriptions() {}

    /** The topics that figures are made of. */
    public static Set<String> topics() {
        return FIGURES.keySet();
    }

    /** Their vocabularies, by topic. */
    public static Map<String, Facts> facts() {
        return FIGURES;
    }

    /** The consumer group of a generation, counted from 1: each reads everything for itself. */
    public static String group(int generation) {
        return generation == 1 ? GROUP : GROUP + "-g" + generation;
    }
}
