package org.maillage.eventing.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Handled;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.inbox.Sequences;
import org.maillage.eventing.wire.Extension;

/** What must hold when everything has come to rest, judged from the log and the store alone. */
final class Audit {

    private final World world;
    private final Rule off;

    Audit(World world, Rule off) {
        this.world = world;
        this.off = off;
    }

    Optional<String> violation() {
        List<Pending> taken = taken();
        return firstOf(List.of(
                nothingLeft(),
                everyStatementHasOneVerdict(),
                nothingLost(taken),
                nothingDoubled(taken),
                stateIsTheFold(taken)));
    }

    /** What a reader takes: the next of each aggregate, what is published again dropped, what overtakes dropped. */
    private List<Pending> taken() {
        var taken = new ArrayList<Pending>();
        long last = 0;
        for (Pending it : world.log.appended()) {
            if (it.isEvent()) {
                boolean next = off == Rule.GAP_RULE
                        ? it.sequence() > last
                        : Sequences.of(last, it.sequence()) == Sequences.NEXT;
                if (next) {
                    taken.add(it);
                    last = it.sequence();
                }
            }
        }
        return taken;
    }

    private Optional<String> nothingLeft() {
        return world.store.all().stream().anyMatch(it -> !it.pending().isEmpty())
                ? Optional.of("something is pending for ever")
                : Optional.empty();
    }

    private Optional<String> everyStatementHasOneVerdict() {
        Map<String, Set<String>> finals = new LinkedHashMap<>();
        Map<String, String> latest = new LinkedHashMap<>();
        for (Pending it : world.log.appended()) {
            if (!it.isEvent()) {
                String said = it.event().envelope().type();
                latest.put(it.key(), said);
                if (!said.startsWith("waiting")) {
                    finals.computeIfAbsent(it.key(), _ -> new HashSet<>()).add(said);
                }
            }
        }
        for (Message<Tally.Command> statement : world.statements()) {
            if (!latest.containsKey(statement.id())) {
                return Optional.of(statement.id() + " got no verdict");
            }
            if (finals.getOrDefault(statement.id(), Set.of()).size() > 1) {
                return Optional.of(statement.id() + " got contradicting verdicts " + finals.get(statement.id()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> nothingLost(List<Pending> taken) {
        for (AggregateDocument<Tally.State> document : world.store.all()) {
            if (taken.size() != document.version()) {
                return Optional.of("readers took %d of %d events".formatted(taken.size(), document.version()));
            }
        }
        for (Handled answer : world.answers) {
            if (answer.outcome() instanceof Outcome.Applied(var ids)
                    && !ids.stream()
                            .allMatch(id -> taken.stream()
                                    .anyMatch(it -> it.event().envelope().id().equals(id.toString())))) {
                return Optional.of("a person was told of an event that nobody sees");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nothingDoubled(List<Pending> taken) {
        var causes = new HashSet<String>();
        for (Pending it : taken) {
            String cause =
                    it.event().envelope().extension(Extension.CAUSATION_ID).orElseThrow();
            if (!causes.add(cause)) {
                return Optional.of(cause + " was applied twice");
            }
        }
        return Optional.empty();
    }

    private Optional<String> stateIsTheFold(List<Pending> taken) {
        var rules = new Tally.Rules();
        var format = new Tally.Format();
        Tally.State state = rules.absent();
        for (Pending it : taken) {
            state = rules.evolve(
                    state, format.decode(it.event().envelope(), it.event().data()));
        }
        for (AggregateDocument<Tally.State> document : world.store.all()) {
            Tally.State stored = document.state() == null ? rules.absent() : document.state();
            if (!stored.equals(state)) {
                return Optional.of("the log says %s, the store %s".formatted(state, document.state()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstOf(List<Optional<String>> found) {
        return found.stream().flatMap(Optional::stream).findFirst();
    }
}
