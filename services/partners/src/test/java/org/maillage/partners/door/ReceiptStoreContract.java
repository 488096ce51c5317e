package org.maillage.partners.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the door and the model of it rely on, whoever keeps the receipts. */
public abstract class ReceiptStoreContract {

    protected static final Instant NOON = Instant.parse("2026-06-30T12:00:00Z");

    /** The same, empty, through all of one test. */
    protected abstract ReceiptStore store();

    @Test
    void aReceiptIsFoundAsItWasKept() {
        Receipt one = receipt("one", NOON);
        Receipt other = receipt("other", NOON);

        assertThat(store().insert(List.of(one, other))).isEmpty();

        assertThat(store().find(Set.of(one.id(), other.id(), UUID.randomUUID())))
                .containsOnly(Map.entry(one.id(), one), Map.entry(other.id(), other));
    }

    @Test
    void oneThatComesBackFromTheLogHasNoMessageAndCanGetItsVerdict() {
        Receipt back = receipt("back", NOON).sent();

        assertThat(store().insert(List.of(back))).isEmpty();
        assertThat(found(back)).isEqualTo(back);

        Verdict verdict = verdict(back, State.APPLIED, 1);
        store().apply(List.of(verdict));
        assertThat(found(back)).isEqualTo(back.with(verdict));
    }

    @Test
    void whatWasThereBeforeStaysAndTheRestIsKept() {
        Receipt first = receipt("one", NOON);
        store().insert(List.of(first));
        Receipt again = receipt("one", NOON.plusSeconds(1));
        Receipt other = receipt("other", NOON);

        assertThat(store().insert(List.of(again, other))).containsExactly(first.id());

        assertThat(store().find(List.of(first.id(), other.id())).values()).containsExactlyInAnyOrder(first, other);
    }

    @Test
    void whatIsInTheLogIsSentWithoutItsMessage() {
        Receipt one = receipt("one", NOON);
        Receipt other = receipt("other", NOON);
        store().insert(List.of(one, other));

        store().markSent(List.of(one.id(), UUID.randomUUID()));
        store().markSent(List.of(one.id()));

        assertThat(found(one)).isEqualTo(one.sent());
        assertThat(found(other)).isEqualTo(other);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "APPLIED", "REFUSED"})
    void aReceiptWithAVerdictIsNotSentAnyMore(State state) {
        Receipt one = receipt("one", NOON);
        store().insert(List.of(one));
        Verdict verdict = verdict(one, state, 1);
        store().apply(List.of(verdict));

        store().markSent(List.of(one.id()));

        assertThat(found(one)).isEqualTo(one.with(verdict));
    }

    @Test
    void whatIsNotSentIsFoundFromTheOldestOn() {
        Receipt old = receipt("old", NOON);
        Receipt older = receipt("older", NOON.minusSeconds(1));
        Receipt oldest = receipt("oldest", NOON.minusSeconds(2));
        Receipt sent = receipt("sent", NOON.minusSeconds(3));
        Receipt ruled = receipt("ruled", NOON.minusSeconds(3));
        store().insert(List.of(old, oldest, sent, older, ruled));
        store().markSent(List.of(sent.id()));
        store().apply(List.of(verdict(ruled, State.WAITING, 1)));

        assertThat(store().receivedBefore(NOON.plusSeconds(1), 10)).containsExactly(oldest, older, old);
        assertThat(store().receivedBefore(NOON.plusSeconds(1), 2)).containsExactly(oldest, older);
        assertThat(store().receivedBefore(NOON, 10)).containsExactly(oldest, older);
    }

    @Test
    void aVerdictMayComeBeforeItIsKnownThatTheStatementWasSent() {
        Receipt one = receipt("one", NOON);
        Receipt other = receipt("other", NOON);
        store().insert(List.of(one, other));
        store().markSent(List.of(other.id()));
        Verdict applied = verdict(one, State.APPLIED, 1);
        Verdict refused = verdict(other, State.REFUSED, 1);

        store().apply(List.of(applied, refused));

        assertThat(found(one)).isEqualTo(one.with(applied));
        assertThat(found(other)).isEqualTo(other.sent().with(refused));
    }

    @Test
    void aWaitingReceiptTakesTheNextVerdictAndAFinalOneNone() {
        Receipt one = receipt("one", NOON);
        store().insert(List.of(one));
        Verdict waiting = verdict(one, State.WAITING, 1);
        Verdict last = verdict(one, State.REFUSED, 2);

        store().apply(List.of(waiting));
        assertThat(found(one)).isEqualTo(one.with(waiting));
        store().apply(List.of(last));
        store().apply(List.of(waiting));
        store().apply(List.of(verdict(one, State.APPLIED, 3)));

        assertThat(found(one)).isEqualTo(one.with(last));
    }

    @Test
    void aVerdictAboutAStatementOfNobodyIsLost() {
        Receipt nobodys = receipt("nobody's", NOON);

        store().apply(List.of());
        store().apply(List.of(verdict(nobodys, State.APPLIED, 1)));

        assertThat(store().find(List.of(nobodys.id()))).isEmpty();
    }

    /** What a partner said under a name of its own; the content differs with the moment. */
    protected static Receipt receipt(String name, Instant at) {
        var message = new Message(
                "2017-0042", at, Map.of("partnerid", "nous"), ("said at " + at).getBytes(StandardCharsets.UTF_8));
        return Receipt.of(
                new Statement(
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                        "nous",
                        "/partenaires/nous",
                        name,
                        "org.maillage.statement.need-reported.v1",
                        "need",
                        new UUID(0, 1),
                        "statements.needs.v1",
                        message,
                        "hash at " + at,
                        "4bf92f3577b34da6a3ce929d0e0e4736"),
                at);
    }

    private Receipt found(Receipt receipt) {
        return Objects.requireNonNull(store().find(List.of(receipt.id())).get(receipt.id()));
    }

    private static Verdict verdict(Receipt receipt, State state, int minute) {
        Instant at = NOON.plusSeconds(60L * minute);
        boolean waits = state == State.WAITING;
        return new Verdict(
                receipt.id(),
                state,
                state == State.APPLIED ? null : "reference.unknown",
                state == State.APPLIED ? null : "Ce dossier est inconnu.",
                waits ? "data.project" : null,
                state == State.APPLIED ? List.of(new UUID(0, minute)) : List.of(),
                waits ? at.plusSeconds(3600) : null,
                at);
    }
}
