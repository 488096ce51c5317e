package org.maillage.projection.incoming.partners;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.statements.Outcome;
import org.maillage.projection.statements.Statement;

/** What is read of {@code org.maillage.verdict.v1}. */
record VerdictV1(UUID receiptId, String statementSource, String outcome, Instant at) {

    VerdictV1 {
        Objects.requireNonNull(receiptId, "receiptId");
        Objects.requireNonNull(statementSource, "statementSource");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
    }

    /** What it tells of its statement; empty for an outcome that nobody knows yet. */
    Optional<Statement> statement() {
        return known().map(it -> new Statement(receiptId, statementSource, CityDay.of(at), it));
    }

    private Optional<Outcome> known() {
        return switch (outcome) {
            case "accepted" -> Optional.of(Outcome.ACCEPTED);
            case "waiting" -> Optional.of(Outcome.WAITING);
            case "applied" -> Optional.of(Outcome.APPLIED);
            case "refused" -> Optional.of(Outcome.REFUSED);
            default -> Optional.empty();
        };
    }
}
