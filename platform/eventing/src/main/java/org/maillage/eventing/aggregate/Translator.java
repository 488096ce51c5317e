package org.maillage.eventing.aggregate;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what was received into commands, with what the service knows at the moment. */
@FunctionalInterface
public interface Translator<S, C> {

    /** Loads what deciding a batch takes, in one go. A message that cannot be read fails when it is filled, not here. */
    Translation<C> prepare(Batch<S, C> batch);

    /** What one batch knows. */
    @FunctionalInterface
    interface Translation<C> {

        /**
         * The command of a message, asked again at each decision.
         *
         * @throws org.maillage.eventing.wire.UnreadableRecordException when its data cannot be read
         * @throws org.maillage.eventing.privacy.ForgottenException when its data were sealed under a key that was deleted
         */
        Filled<C> fill(Message.Received<C> message);

        /** How a message is kept while it waits: the same, but for free texts, which are sealed under the key of their file. */
        default Message.Received<C> sealed(Message.Received<C> message) {
            return message;
        }
    }

    /** The messages that are decided together, with the aggregates that they change. */
    interface Batch<S, C> {

        /** All of them, those that had been waiting included. */
        Collection<Message.Received<C>> messages();

        /** The present state of an aggregate of this batch, earlier messages of the batch included; null when not in it. */
        @Nullable
        S state(UUID aggregate);
    }
}
