package org.maillage.partners.door;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Takes statements in (eventing.md 2, « The door, before all this »): keep, send, mark, answer. What is answered is in the log;
 * what was kept and not sent, here or by an instance that died, is sent by a repetition or by the {@link ReceiptSweeper}.
 */
public final class Door {

    private final ReceiptStore store;
    private final StatementLog log;
    private final Clock clock;

    /** A door before this store and this log. */
    public Door(ReceiptStore store, StatementLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes them in, together.
     *
     * @return one answer each, in their order
     * @throws UnavailableException when any of them may not be durable: all are to be said again
     */
    public List<Taken> take(List<Statement> statements) {
        if (statements.isEmpty()) {
            return List.of();
        }
        Map<UUID, Receipt> receipts = first(statements);
        Set<UUID> before = store.insert(List.copyOf(receipts.values()));
        if (!before.isEmpty()) {
            receipts.putAll(found(before));
        }
        send(
                store,
                log,
                receipts.values().stream()
                        .filter(it -> it.state() == State.RECEIVED)
                        .toList());
        return answers(statements, receipts, before);
    }

    /** Two of one identity in one batch are two requests, the first of them first. */
    private Map<UUID, Receipt> first(List<Statement> statements) {
        Instant now = clock.instant();
        var receipts = new LinkedHashMap<UUID, Receipt>();
        statements.forEach(it -> receipts.computeIfAbsent(it.receiptId(), _ -> Receipt.of(it, now)));
        return receipts;
    }

    private Map<UUID, Receipt> found(Set<UUID> ids) {
        Map<UUID, Receipt> found = store.find(ids);
        if (found.size() < ids.size()) {
            throw new UnavailableException("receipts not readable yet", null);
        }
        return found;
    }

    /** Sends what is kept and marks what is known to be in the log. */
    static void send(ReceiptStore store, StatementLog log, List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        Set<UUID> durable = log.append(receipts);
        if (!durable.isEmpty()) {
            store.markSent(durable);
        }
        if (durable.size() < receipts.size()) {
            throw new UnavailableException("statements not acknowledged", null);
        }
    }

    private static List<Taken> answers(List<Statement> statements, Map<UUID, Receipt> receipts, Set<UUID> before) {
        var said = new HashSet<>(before);
        var answers = new ArrayList<Taken>(statements.size());
        for (Statement statement : statements) {
            Receipt receipt = Objects.requireNonNull(receipts.get(statement.receiptId()));
            boolean again = !said.add(statement.receiptId());
            answers.add(
                    receipt.isOf(statement)
                            ? new Taken.Accepted(receipt, again)
                            : new Taken.Reused(receipt, receipt.contentHash(), statement.contentHash()));
        }
        return answers;
    }
}
