package org.maillage.eventing.recovery;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.aggregate.Replay;
import org.maillage.eventing.aggregate.Settled;
import org.maillage.eventing.aggregate.VerdictFormat;
import org.maillage.eventing.statements.Verdicts;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.WireEvent;

/** The verdicts of a service among all: refusals leave no other trace. */
public record OwnVerdicts(List<Replay<?, ?>> kinds) implements Told {

    public OwnVerdicts {
        kinds = List.copyOf(kinds);
    }

    @Override
    public Set<String> topics() {
        return Set.of(VerdictFormat.TOPIC);
    }

    @Override
    public boolean isKeptForEver() {
        return true;
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        List<WireEvent> verdicts = records.stream().map(CloudEvents::read).toList();
        for (Replay<?, ?> kind : kinds) {
            List<Settled> ours = verdicts.stream()
                    .filter(it -> it.envelope().source().equals(kind.source()))
                    .map(Verdicts::read)
                    .filter(it -> it.kind().equals(kind.kind()))
                    .toList();
            kind.settle(ours);
        }
    }
}
