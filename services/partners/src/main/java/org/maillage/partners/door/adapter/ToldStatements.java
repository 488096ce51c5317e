package org.maillage.partners.door.adapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.recovery.Told;
import org.maillage.eventing.trace.TraceParents;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.ReceiptStore;
import org.maillage.partners.door.State;
import org.maillage.statements.Contract;
import org.maillage.statements.Contracts;

/**
 * The statements that were sent: over a database that was restored, those that came in since the backup get their receipts back. As
 * their fingerprints went with the database, the same identity counts as the same content there.
 */
record ToldStatements(Contracts contracts, ReceiptStore receipts) implements Told {

    @Override
    public Set<String> topics() {
        return contracts.statements().stream().map(Contract::topic).collect(Collectors.toSet());
    }

    @Override
    public boolean isKeptForEver() {
        return false;
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var found = new LinkedHashMap<UUID, Receipt>();
        for (ConsumerRecord<String, byte[]> record : records) {
            receipt(record).ifPresent(it -> found.putIfAbsent(it.id(), it));
        }
        if (!found.isEmpty()) {
            receipts.insert(List.copyOf(found.values()));
        }
    }

    /** Empty for what is no statement, such as a mark between them. */
    private Optional<Receipt> receipt(ConsumerRecord<String, byte[]> record) {
        Envelope said = CloudEvents.read(record).envelope();
        return contracts
                .find(said.type())
                .filter(Contract::isStatement)
                .flatMap(contract -> said.extension(Extension.RECEIPT_ID)
                        .map(id -> new Receipt(
                                UUID.fromString(id),
                                said.extension(Extension.PARTNER_ID).orElse(""),
                                said.source(),
                                said.id(),
                                said.type(),
                                contract.aggregate(),
                                UUID.fromString(record.key()),
                                contract.topic(),
                                Receipt.HASH_LOST,
                                said.recordedTime(),
                                TraceParents.traceId(record).orElse(null),
                                State.SENT,
                                null,
                                null)));
    }
}
