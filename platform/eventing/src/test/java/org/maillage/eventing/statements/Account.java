package org.maillage.eventing.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.time.Settling;
import org.maillage.eventing.wire.CloudEvents;

/** What happened, in order: statements {@code a}, marks {@code m1 in 0 1}, and what was settled and woken between. */
final class Account implements BatchConsumer, Settling {

    private final List<String> lines = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> taken = new ArrayList<>();
    private BooleanSupplier fails = () -> false;

    /** Fails from now on, before anything is taken in, whenever this says so. */
    void fails(BooleanSupplier whenever) {
        fails = whenever;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<ConsumerRecord<String, byte[]>> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        failIfItDoes();
        taken.addAll(records);
        if (Mark.of(records.getFirst()).isPresent()) {
            Set<String> ids = records.stream().map(Account::id).collect(Collectors.toSet());
            var partitions = new TreeSet<Integer>();
            records.forEach(it -> partitions.add(it.partition()));
            lines.add("%s in %s"
                    .formatted(
                            String.join(" and ", ids),
                            partitions.stream().map(String::valueOf).collect(Collectors.joining(" "))));
        } else {
            records.forEach(it -> lines.add(id(it)));
        }
    }

    static String id(ConsumerRecord<String, byte[]> record) {
        return CloudEvents.read(record).envelope().id();
    }

    @Override
    public boolean settle(BooleanSupplier goesOn) {
        failIfItDoes();
        lines.add("settle");
        return goesOn.getAsBoolean();
    }

    @Override
    public boolean wake(BooleanSupplier goesOn) {
        failIfItDoes();
        lines.add("wake");
        return goesOn.getAsBoolean();
    }

    private void failIfItDoes() {
        if (fails.getAsBoolean()) {
            throw new IllegalStateException("the database is away");
        }
    }
}
