package org.maillage.eventing.aggregate;

import java.util.UUID;

/**
 * What a file passes on to every event of its own, fixed when it opens.
 *
 * @param threadId  the chain from a need to its jobs
 * @param synthetic demonstration data
 */
public record Chain(UUID threadId, boolean synthetic) {

    /** A file that starts a thread of its own. */
    public static Chain ownThread(UUID file, boolean synthetic) {
        return new Chain(file, synthetic);
    }
}
