package org.maillage.projection.incoming.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.projection.incoming.Examples;
import org.maillage.projection.reading.Period;
import org.maillage.projection.statements.Outcome;
import org.maillage.projection.statements.Statement;
import org.maillage.projection.statements.StatementStore;
import tools.jackson.databind.node.ObjectNode;

/** What records of the statement topics tell. */
class StatementIntakeTest {

    private static final String VERDICTS = "statements.verdicts.v1";
    private static final UUID RECEIPT = UUID.fromString("5b0cf9a0-6a6e-5b0a-9d0a-000000000001");

    private final List<Statement> kept = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> dead = new ArrayList<>();
    private final StatementIntake intake =
            new StatementIntake("projection.receipts", new Keeping(kept), (_, record, _) -> dead.add(record));

    @Test
    void aStatementCountsOnTheDayOnWhichTheDoorRecordedItInTheCity() {
        intake.take(List.of(Examples.record("statements.needs.v1", published(), 0)));

        assertThat(kept)
                .containsExactly(new Statement(
                        RECEIPT, "/partenaires/citoyennete/nord", LocalDate.parse("2026-03-02"), Outcome.ACCEPTED));
    }

    @ParameterizedTest
    @CsvSource({"applied,APPLIED", "refused,REFUSED", "waiting,WAITING", "accepted,ACCEPTED"})
    void aVerdictTellsHowFarItHasCome(String example, Outcome outcome) {
        var event = Examples.resource("contracts/verdict.v1/examples/" + example + ".json");

        intake.take(List.of(Examples.record(VERDICTS, event, 0)));

        assertThat(kept).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(outcome);
            assertThat(it.receipt()).hasToString(event.at("/data/receiptId").asString());
            assertThat(it.source()).isEqualTo(event.at("/data/statementSource").asString());
        });
    }

    @Test
    void anOutcomeOfALaterVersionAndAMarkBetweenStatementsTellNothing() {
        var later = Examples.resource("contracts/verdict.v1/examples/applied.json");
        ((ObjectNode) later.get("data")).put("outcome", "LATER_VALUE");
        var mark = published().put("type", "org.maillage.takeover.v1");
        mark.remove("receiptid");

        intake.take(List.of(Examples.record(VERDICTS, later, 0), Examples.record("statements.needs.v1", mark, 1)));

        assertThat(kept).isEmpty();
        assertThat(dead).isEmpty();
    }

    @Test
    void whatCannotBeReadIsADeadLetterAndItsNeighboursGoOn() {
        var anonymous = published();
        anonymous.remove("receiptid");
        var empty = Examples.resource("contracts/verdict.v1/examples/applied.json");
        empty.putObject("data");

        intake.take(List.of(
                Examples.record("statements.needs.v1", anonymous, 0),
                Examples.record(VERDICTS, empty, 1),
                Examples.record("statements.needs.v1", published(), 2)));

        assertThat(kept).hasSize(1);
        assertThat(dead).extracting(ConsumerRecord::offset).containsExactly(0L, 1L);
    }

    /** A statement's data may be a resident's own words: nothing of them is even read. */
    @Test
    void theDataOfAStatementAreNotLookedAt() {
        var record = Examples.record("statements.needs.v1", published(), 0);
        var garbled =
                new ConsumerRecord<>(record.topic(), 0, 0, record.key(), "no JSON".getBytes(StandardCharsets.UTF_8));
        record.headers().forEach(garbled.headers()::add);

        intake.take(List.of(garbled));

        assertThat(kept).hasSize(1);
        assertThat(dead).isEmpty();
    }

    /** An example as the door sends it on, in the first hour of a day of the city. */
    private static ObjectNode published() {
        return Examples.resource("contracts/statements/need-reported.v1/examples/declared-district.json")
                .put("receiptid", RECEIPT.toString())
                .put("partnerid", "citoyennete")
                .put("recordedtime", "2026-03-01T23:30:00Z");
    }

    private record Keeping(List<Statement> kept) implements StatementStore {

        @Override
        public void add(Collection<Statement> told) {
            kept.addAll(told);
        }

        @Override
        public List<Count> counts(Period period) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public Map<String, UUID> last(Set<Outcome> outcomes, Period period) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }
}
