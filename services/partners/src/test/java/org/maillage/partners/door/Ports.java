package org.maillage.partners.door;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.maillage.partners.door.Model.Rule;
import org.maillage.partners.door.Model.Rules;

/**
 * The ports of one run of one actor: questions that were answered get the same answer, the next one ends the run. With a rule
 * switched off a port behaves as one would for code that did not keep the rule.
 */
final class Ports implements ReceiptStore, StatementLog {

    private final List<Object> answers;
    private final Rules rules;
    private final Map<UUID, Receipt> held = new HashMap<>();
    private int next;

    Ports(List<Object> answers, Rules rules) {
        this.answers = answers;
        this.rules = rules;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<UUID> insert(List<Receipt> receipts) {
        receipts.forEach(it -> held.put(it.id(), it));
        if (!rules.hold(Rule.KEPT_BEFORE_SENT)) {
            return Set.of();
        }
        return (Set<UUID>) ask(world -> List.of(inserted(world, receipts)));
    }

    private Answer inserted(World world, List<Receipt> receipts) {
        var before = new HashSet<UUID>();
        World after = world;
        for (Receipt receipt : receipts) {
            if (world.receipts().containsKey(receipt.id()) && rules.hold(Rule.INSERT_DECIDES)) {
                before.add(receipt.id());
            } else {
                after = after.put(receipt);
            }
        }
        return new Answer(after, Set.copyOf(before), "inserts, " + before.size() + " there before");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<UUID, Receipt> find(Collection<UUID> ids) {
        return (Map<UUID, Receipt>) ask(world -> {
            var found = new HashMap<UUID, Receipt>();
            ids.forEach(id -> {
                Receipt receipt = world.receipts().get(id);
                if (receipt != null) {
                    found.put(id, seen(receipt));
                }
            });
            return List.of(new Answer(world, Map.copyOf(found), "finds"));
        });
    }

    private Receipt seen(Receipt receipt) {
        Receipt ours = held.get(receipt.id());
        if (!rules.hold(Rule.OTHER_CONTENT_IS_A_CONFLICT) && ours != null) {
            return with(receipt, ours.contentHash());
        }
        boolean skips = !rules.hold(Rule.RECEIVED_IS_SENT_AGAIN) && receipt.state() == State.RECEIVED;
        return skips ? receipt.sent() : receipt;
    }

    private static Receipt with(Receipt it, String hash) {
        return new Receipt(
                it.id(),
                it.partnerId(),
                it.source(),
                it.statementId(),
                it.type(),
                it.aggregate(),
                it.target(),
                it.topic(),
                hash,
                it.receivedAt(),
                it.traceId(),
                it.state(),
                it.message(),
                it.verdict());
    }

    @Override
    public void markSent(Collection<UUID> ids) {
        ask(world -> {
            World after = world;
            for (UUID id : ids) {
                Receipt ours = held.get(id);
                if (!rules.hold(Rule.KEPT_BEFORE_SENT) && ours != null) {
                    after = after.put(ours);
                }
                after = after.change(id, it -> it.state() == State.RECEIVED ? it.sent() : it);
            }
            return List.of(new Answer(after, "marked", "marks"));
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Receipt> receivedBefore(Instant limit, int atMost) {
        return (List<Receipt>) ask(world -> List.of(new Answer(
                world,
                world.receipts().values().stream()
                        .filter(it ->
                                it.state() == State.RECEIVED && it.receivedAt().isBefore(limit))
                        .sorted(comparing(Receipt::receivedAt))
                        .limit(atMost)
                        .toList(),
                "looks for what is not sent")));
    }

    @Override
    public void apply(Collection<Verdict> verdicts) {
        ask(world -> {
            World after = world;
            for (Verdict verdict : verdicts) {
                after = after.change(verdict.receiptId(), it -> ruled(it, verdict));
            }
            return List.of(new Answer(after, "applied", "applies a verdict"));
        });
    }

    private Receipt ruled(Receipt receipt, Verdict verdict) {
        return rules.hold(Rule.FINAL_STAYS)
                ? receipt.with(verdict)
                : receipt.sent().with(verdict);
    }

    /** All are durable; or it is not known, and none or all are there. */
    @Override
    @SuppressWarnings("unchecked")
    public Set<UUID> append(List<Receipt> receipts) {
        return (Set<UUID>) ask(world -> {
            World after = world;
            var ids = new HashSet<UUID>();
            for (Receipt receipt : receipts) {
                after = after.append(receipt);
                ids.add(receipt.id());
            }
            var outcomes = new ArrayList<Answer>();
            outcomes.add(new Answer(after, Set.copyOf(ids), "sends"));
            outcomes.add(new Answer(after, Set.of(), "sends and hears nothing"));
            boolean believes = !rules.hold(Rule.ACKNOWLEDGED_BEFORE_ANSWERED);
            outcomes.add(new Answer(world, believes ? Set.copyOf(ids) : Set.of(), "sends into the void"));
            return outcomes;
        });
    }

    /** Waits until the log has a statement, as its owner does. */
    void awaitSent(UUID id) {
        ask(world -> world.hasSent(id) ? List.of(new Answer(world, "read", "reads the log")) : List.of());
    }

    private Object ask(Function<World, List<Answer>> question) {
        if (next < answers.size()) {
            return answers.get(next++);
        }
        throw new Asked(question);
    }

    /** One way in which a question can end. */
    record Answer(World world, Object result, String told) {}

    /** Ends a run at its next question. */
    static final class Asked extends Error {

        private static final long serialVersionUID = 1L;

        private final transient Function<World, List<Answer>> question;

        Asked(Function<World, List<Answer>> question) {
            super(null, null, false, false);
            this.question = question;
        }

        Function<World, List<Answer>> question() {
            return question;
        }
    }
}
