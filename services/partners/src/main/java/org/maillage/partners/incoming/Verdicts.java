package org.maillage.partners.incoming;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.partners.door.ReceiptStore;
import org.maillage.partners.door.State;
import org.maillage.partners.door.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts verdicts on the receipts that they are about. */
final class Verdicts implements BatchConsumer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String group;
    private final ReceiptStore receipts;
    private final DeadLetters deadLetters;
    private final Map<State, Counter> counted = new EnumMap<>(State.class);

    Verdicts(String group, ReceiptStore receipts, DeadLetters deadLetters, MeterRegistry meters) {
        this.group = group;
        this.receipts = receipts;
        this.deadLetters = deadLetters;
        // From the start on: the first increase of a counter that appears is seen by nobody.
        EnumSet.of(State.WAITING, State.APPLIED, State.REFUSED)
                .forEach(it -> counted.put(
                        it,
                        meters.counter(
                                "maillage.door.verdicts", "outcome", it.name().toLowerCase(Locale.ROOT))));
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        Map<UUID, Verdict> byReceipt = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            read(record).ifPresent(it -> byReceipt.merge(it.receiptId(), it, Verdicts::lasting));
        }
        receipts.apply(byReceipt.values());
        byReceipt.values().forEach(this::count);
    }

    /** Of two about one receipt, as if applied one after the other. */
    private static Verdict lasting(Verdict first, Verdict next) {
        return next.mayFollow().contains(first.state()) ? next : first;
    }

    private Optional<Verdict> read(ConsumerRecord<String, byte[]> record) {
        try {
            VerdictV1 said = JSON.readValue(CloudEvents.read(record).data(), VerdictV1.class);
            return Objects.requireNonNull(said, "verdict is null").verdict();
        } catch (UnreadableRecordException | JacksonException | NullPointerException | IllegalArgumentException e) {
            deadLetters.keep(group, record, e);
            return Optional.empty();
        }
    }

    private void count(Verdict verdict) {
        Objects.requireNonNull(counted.get(verdict.state())).increment();
    }
}
