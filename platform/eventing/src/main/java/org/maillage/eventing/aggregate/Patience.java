package org.maillage.eventing.aggregate;

import java.time.Duration;

/**
 * How long a partner's statement waits before it is refused for good.
 *
 * @param unknownFile for the file that it is about, counted from when it was recorded
 * @param tooEarly    for the step that must come first, counted from when it was decided
 * @param queueLength statements that wait on one file; a further one is refused at once
 */
public record Patience(Duration unknownFile, Duration tooEarly, int queueLength) {

    /** 30 days, 3 days, 100 statements. */
    public static final Patience USUAL = new Patience(Duration.ofDays(30), Duration.ofDays(3), 100);
}
