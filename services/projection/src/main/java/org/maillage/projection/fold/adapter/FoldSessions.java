package org.maillage.projection.fold.adapter;

import org.apache.kafka.clients.consumer.Consumer;

/** Makes a session for a consumer that has just been made. */
@FunctionalInterface
interface FoldSessions {

    /** @param member which of those that run here, counted from 0 */
    FoldSession begin(int member, Consumer<String, byte[]> consumer);
}
