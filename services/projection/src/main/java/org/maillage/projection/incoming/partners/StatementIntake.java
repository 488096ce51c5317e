package org.maillage.projection.incoming.partners;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.projection.statements.Statement;
import org.maillage.projection.statements.StatementStore;

/** Takes in what is told of statements. */
public final class StatementIntake implements BatchConsumer {

    private final String group;
    private final StatementStore statements;
    private final DeadLetters deadLetters;

    /** @param group that reads them, whose dead letters those are that cannot be read */
    public StatementIntake(String group, StatementStore statements, DeadLetters deadLetters) {
        this.group = group;
        this.statements = statements;
        this.deadLetters = deadLetters;
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var told = new ArrayList<Statement>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                StatementReader.read(record).ifPresent(told::add);
            } catch (UnreadableRecordException unreadable) {
                deadLetters.keep(group, record, unreadable);
            }
        }
        statements.add(told);
    }
}
