package org.maillage.eventing.aggregate;

import org.maillage.eventing.wire.WireEvent;

/** How the owner tells the door what became of a statement. */
@FunctionalInterface
public interface VerdictFormat {

    /** The verdict on a statement about an aggregate, ready to be sent. */
    Pending verdict(AggregateType<?, ?, ?, ?> type, Message.Statement<?> statement, Outcome outcome);

    /** Where verdicts go. */
    String TOPIC = "statements.verdicts.v1";

    /** A verdict on its topic, keyed by receipt. */
    static Pending pending(String receiptId, WireEvent verdict) {
        return new Pending(TOPIC, receiptId, 0, verdict);
    }
}
