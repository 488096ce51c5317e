package org.maillage.partners.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.eventing.wire.Ids;
import org.maillage.partners.door.Model.Rule;
import org.maillage.partners.door.Model.Rules;

/** The door's promises over every order of steps of requests, sweeper and owner, and every crash between two steps. */
class DoorModelTest {

    private static final String SOURCE = "/partenaires/nous";
    private static final Instant NOON = Instant.parse("2026-06-30T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Clock LATER = Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC);
    private static final Rules ALL = new Rules(Set.of());

    private static final Statement SAID = statement("1", "content");
    private static final Statement OTHERWISE = statement("1", "other content");
    private static final Statement ELSE = statement("2", "something else");

    @Test
    void twoRequestsThatSayTheSame() {
        assertHolds(request(SAID), request(SAID), sweeper(), owner());
    }

    @Test
    void twoRequestsThatSaySomethingElseUnderOneIdentity() {
        assertHolds(request(SAID), request(OTHERWISE), sweeper(), owner());
    }

    @Test
    void aBatchThatContradictsItselfAndARequest() {
        assertHolds(request(SAID, OTHERWISE, ELSE), request(OTHERWISE, ELSE), sweeper());
    }

    @Test
    void twoSweepersAndARepetition() {
        assertHolds(request(SAID, ELSE), request(SAID), sweeper(), sweeper());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsNeeded(Rule rule) {
        var rules = new Rules(Set.of(rule));
        var same = new Model(rules, List.of(request(SAID), request(SAID), sweeper(), owner()));
        var other = new Model(rules, List.of(request(SAID), request(OTHERWISE), sweeper(), owner()));
        assertThat(same.violation(DoorModelTest::violation).or(() -> other.violation(DoorModelTest::violation)))
                .isPresent();
    }

    private static void assertHolds(Model.Actor... actors) {
        var model = new Model(ALL, Arrays.asList(actors));
        assertThat(model.violation(DoorModelTest::violation)).isEmpty();
        assertThat(model.explored()).isGreaterThan(100);
    }

    private static Model.Actor request(Statement... statements) {
        return ports -> new Answered(List.of(statements), new Door(ports, ports, CLOCK).take(List.of(statements)));
    }

    private static Model.Actor sweeper() {
        return ports -> new ReceiptSweeper(ports, ports, LATER, Duration.ofSeconds(15)).sweep();
    }

    /** Lets it wait, applies it, and says both again, the earlier one last. */
    private static Model.Actor owner() {
        return ports -> {
            UUID id = SAID.receiptId();
            ports.awaitSent(id);
            var waiting = new Verdict(id, State.WAITING, "reference.unknown", null, null, List.of(), NOON, NOON);
            var applied = new Verdict(id, State.APPLIED, null, null, null, List.of(id), null, NOON);
            List.of(waiting, applied, applied, waiting).forEach(it -> ports.apply(List.of(it)));
            return "decided";
        };
    }

    private static Optional<String> violation(Model.State state) {
        return twoContents(state.world())
                .or(() -> finalReplaced(state))
                .or(() -> state.actors().stream()
                        .flatMap(it -> it.ended() instanceof Answered(var said, var taken)
                                ? wrongAnswer(said, taken, state.world()).stream()
                                : Optional.<String>empty().stream())
                        .findFirst())
                .or(() -> lost(state.world()));
    }

    private static Optional<String> twoContents(World world) {
        for (World.Sent one : world.log()) {
            for (World.Sent two : world.log()) {
                if (one.id().equals(two.id()) && !one.message().equals(two.message())) {
                    return Optional.of("two contents under one identity");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> finalReplaced(Model.State state) {
        return state.worldBefore()
                .flatMap(before -> before.receipts().values().stream()
                        .filter(it -> it.state().isFinal())
                        .filter(it -> !it.equals(state.world().receipts().get(it.id())))
                        .map(it -> "a final verdict was replaced")
                        .findFirst());
    }

    private static Optional<String> wrongAnswer(List<Statement> said, List<Taken> taken, World world) {
        for (int i = 0; i < said.size(); i++) {
            Statement statement = said.get(i);
            boolean inLog = world.log().stream()
                    .anyMatch(it -> it.id().equals(statement.receiptId())
                            && it.message().equals(statement.message()));
            if (taken.get(i) instanceof Taken.Accepted && !inLog) {
                return Optional.of("accepted and not in the log as it was said");
            }
            if (taken.get(i) instanceof Taken.Reused && inLog) {
                return Optional.of("refused and in the log");
            }
        }
        return Optional.empty();
    }

    /** All actors are dead; a sweeper starts, undisturbed: what was kept is in the log then. */
    private static Optional<String> lost(World world) {
        var answers = new ArrayList<Object>();
        World after = world;
        while (true) {
            var ports = new Ports(answers, ALL);
            try {
                var _ = sweeper().run(ports);
                break;
            } catch (Ports.Asked asked) {
                Ports.Answer first = asked.question().apply(after).getFirst();
                after = first.world();
                answers.add(first.result());
            }
        }
        World swept = after;
        return swept.receipts().keySet().stream()
                .filter(it -> !swept.hasSent(it))
                .map(it -> "kept and never sent")
                .findFirst();
    }

    private static Statement statement(String id, String content) {
        var message = new Message(id, NOON, Map.of(), content.getBytes(StandardCharsets.UTF_8));
        UUID receiptId = Ids.receipt(SOURCE, id);
        return new Statement(
                receiptId, "nous", SOURCE, id, "type", "need", receiptId, "topic", message, "hash of " + content, null);
    }

    /** A request that got its answer. */
    private record Answered(List<Statement> said, List<Taken> taken) {}
}
