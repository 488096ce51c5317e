package org.maillage.partners.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The database and the log, as values. */
record World(Map<UUID, Receipt> receipts, List<Sent> log) {

    static final World EMPTY = new World(Map.of(), List.of());

    World put(Receipt receipt) {
        var more = new HashMap<>(receipts);
        more.put(receipt.id(), receipt);
        return new World(Map.copyOf(more), log);
    }

    World change(UUID id, UnaryOperator<Receipt> change) {
        Receipt receipt = receipts.get(id);
        return receipt == null ? this : put(change.apply(receipt));
    }

    World append(Receipt receipt) {
        var more = new ArrayList<>(log);
        more.add(new Sent(receipt.id(), Objects.requireNonNull(receipt.message())));
        return new World(receipts, List.copyOf(more));
    }

    boolean hasSent(UUID id) {
        return log.stream().anyMatch(it -> it.id().equals(id));
    }

    /** One record of the log. */
    record Sent(UUID id, Message message) {}
}
