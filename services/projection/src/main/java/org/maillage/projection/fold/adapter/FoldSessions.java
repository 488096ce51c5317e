package org.maillage.projection.fold.adapter;

import org.apache.kafka.clients.consumer.Consumer;

/** Makes a session for a consumer that has just been made. */
@FunctionalInterface
interface FoldSessions {

    FoldSession begin(Consumer<String, byte[]> consumer);
}
