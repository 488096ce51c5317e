package org.maillage.projection.live;

import java.time.Duration;

/** Hears how soon readers are told what was recorded. */
@FunctionalInterface
public interface Promptness {

    /**
     * Readers were told of one partition.
     *
     * @param sinceRecorded since the newest of its events was recorded, most often when the door received the statement that led to it, by
     *                      the clock there: may be a little below zero; years where history is taken over
     */
    void told(Duration sinceRecorded);
}
