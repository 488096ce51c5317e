package org.maillage.projection.rebuild;

/** What became of a request about generations. */
public sealed interface Answer {

    /** It is done; this is how things stand now. */
    record Done(Standing standing) implements Answer {}

    /** It is not done. */
    record Refused(Reason reason) implements Answer {}

    /** Why something is not done. */
    enum Reason {
        /** Another rebuild is on its way; one at a time. */
        RUNNING,
        /** There is no such generation beside the one that people read. */
        UNKNOWN,
        /** People read it: it can be left, not thrown away or shown again. */
        LIVE,
        /** It has not been compared yet. */
        NOT_PROVED,
        /** It differs from what people read, and no changed definition explains all of it. */
        DIFFERENT,
        /** Nothing is kept to go back to. */
        NOTHING_KEPT,
        /** It is made with other definitions than this release counts: it cannot be kept up to date here. */
        OTHER_FIGURES,
        /** It has not taken in all that people read already; soon it has. */
        BEHIND
    }
}
