package org.maillage.eventing.recovery;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.aggregate.Replay;
import org.maillage.eventing.wire.CloudEvents;

/** The events of one kind of aggregate. */
public record OwnEvents(Replay<?, ?> kind) implements Told {

    @Override
    public Set<String> topics() {
        return Set.of(kind.topic());
    }

    @Override
    public boolean isKeptForEver() {
        return true;
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        kind.take(records.stream().map(CloudEvents::read).toList());
    }

    @Override
    public void finish() {
        Set<UUID> incomplete = kind.incomplete();
        if (!incomplete.isEmpty()) {
            throw new LostHistoryException("%s lacks events of %d files, of %s for one"
                    .formatted(
                            kind.topic(),
                            incomplete.size(),
                            incomplete.iterator().next()));
        }
    }
}
