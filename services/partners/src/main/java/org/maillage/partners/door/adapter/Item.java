package org.maillage.partners.door.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.State;
import org.maillage.partners.door.Taken;
import org.maillage.partners.door.Verdict;
import org.maillage.statements.Fault;
import tools.jackson.databind.JsonNode;

/**
 * What is told about one statement, in the answer to a publication and on its receipt alike.
 *
 * @param outcome     {@code accepted}, {@code waiting}, {@code applied} or {@code refused}
 * @param status      what HTTP would say of it alone
 * @param receiptId   null when the door refused it: there is no receipt then, and the same id may be used again
 * @param source      of the statement, null when it could not be read
 * @param id          of the statement, null when it could not be read
 * @param aggregateId the file that it is about
 * @param code        why it is refused, or what it waits for
 * @param field       JSON pointer into the statement
 * @param example     what would have passed there
 * @param knownHash   of what was first said under this source and id, when something else is said now
 * @param givenHash   of what is said now
 * @param traceId     of the request that brought it: what an operator finds it by in logs and traces
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Item(
        String outcome,
        int status,
        @Nullable UUID receiptId,
        @Nullable String source,
        @Nullable String id,
        @Nullable String type,
        @Nullable String aggregate,
        @Nullable UUID aggregateId,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String field,
        @Nullable String rule,
        @Nullable JsonNode example,
        @Nullable String knownHash,
        @Nullable String givenHash,
        @Nullable List<UUID> eventIds,
        @Nullable Instant waitsUntil,
        @Nullable Instant receivedAt,
        @Nullable Instant at,
        @Nullable String traceId) {

    static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    /** What stands on a receipt. */
    static Item of(Receipt receipt, int status) {
        Verdict verdict = receipt.verdict();
        return new Item(
                outcome(receipt.state()),
                status,
                receipt.id(),
                receipt.source(),
                receipt.statementId(),
                receipt.type(),
                receipt.aggregate(),
                receipt.target(),
                verdict == null ? null : verdict.code(),
                verdict == null ? null : verdict.detail(),
                verdict == null ? null : verdict.field(),
                null,
                null,
                null,
                null,
                verdict == null || receipt.state() != State.APPLIED ? null : verdict.eventIds(),
                verdict == null ? null : verdict.waitsUntil(),
                receipt.receivedAt(),
                verdict == null ? null : verdict.at(),
                receipt.traceId());
    }

    /** A refusal at the door. */
    static Item refused(@Nullable String source, @Nullable String id, Fault fault, int status) {
        return new Item(
                "refused",
                status,
                null,
                source,
                id,
                null,
                null,
                null,
                fault.code(),
                fault.detail(),
                fault.field(),
                fault.rule(),
                fault.example(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Another content under a known identity; the receipt of the first stays as it is. */
    static Item reused(Taken.Reused reused) {
        return new Item(
                "refused",
                CONFLICT,
                reused.receipt().id(),
                reused.receipt().source(),
                reused.receipt().statementId(),
                null,
                null,
                null,
                "statement.id.reused",
                reusedDetail(reused),
                "/id",
                "unique",
                null,
                reused.known(),
                reused.given(),
                null,
                null,
                reused.receipt().receivedAt(),
                null,
                null);
    }

    /** The sentence for it. */
    static String reusedDetail(Taken.Reused reused) {
        return "Un autre contenu a été reçu sous (" + reused.receipt().source() + ", "
                + reused.receipt().statementId() + ") : empreinte " + reused.known() + ", à présent "
                + reused.given() + ".";
    }

    boolean isAccepted() {
        return status == ACCEPTED;
    }

    private static String outcome(State state) {
        return switch (state) {
            case RECEIVED, SENT -> "accepted";
            case WAITING -> "waiting";
            case APPLIED -> "applied";
            case REFUSED -> "refused";
        };
    }
}
