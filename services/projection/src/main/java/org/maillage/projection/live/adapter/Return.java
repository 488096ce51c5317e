package org.maillage.projection.live.adapter;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** What a stream says of how soon to come back once it has ended ({@code retry}, HTML Standard, 9.2.6). */
final class Return {

    private static final int AFTER_A_CRASH_MILLIS = 2_000;
    private static final int SOONEST_MILLIS = 100;
    private static final int LATEST_MILLIS = 800;

    private Return() {}

    /** For an end that nobody can announce; said at the beginning. */
    static byte[] afterACrash() {
        return in(AFTER_A_CRASH_MILLIS);
    }

    /** For an end of ours, as another instance serves already: soon, and not all readers in the same moment. */
    static byte[] soon(RandomGenerator random) {
        return in(random.nextInt(SOONEST_MILLIS, LATEST_MILLIS));
    }

    private static byte[] in(int millis) {
        return ("retry: " + millis + "\n\n").getBytes(StandardCharsets.US_ASCII);
    }
}
