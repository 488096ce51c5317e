package org.maillage.partners.takeover;

import java.time.Instant;

/** A step of a takeover of history. */
public sealed interface Takeover {

    /** It begins: {@code until} stands for the present. */
    record Opened(Instant until) implements Takeover {}

    /** It goes on to a later instant. */
    record Advanced(Instant until) implements Takeover {}

    /** It ends: the clock counts again. */
    record Closed() implements Takeover {}
}
