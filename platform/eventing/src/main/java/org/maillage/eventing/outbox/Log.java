package org.maillage.eventing.outbox;

import java.util.concurrent.CompletableFuture;
import org.maillage.eventing.aggregate.Pending;

/** Where events and verdicts are appended. */
public interface Log {

    /** Sends one; sends with the same topic and key keep their order. The result completes when it is durable, or fails. */
    CompletableFuture<?> append(Pending pending);

    /** Sends now what may have been held back to make larger batches; does not wait for it. */
    void flush();
}
