package org.maillage.projection.statements.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.reading.Period;
import org.maillage.projection.statements.Outcome;
import org.maillage.projection.statements.Statement;
import org.maillage.projection.statements.StatementStore.Count;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** Statements are kept once, whatever tells of them. */
@WithBackends
class MongoStatementsTest {

    private static final String SOURCE = "/partenaires/demonstration";
    private static final LocalDate RECORDED = LocalDate.parse("2026-03-02");
    private static final LocalDate DECIDED = LocalDate.parse("2026-03-05");
    private static final Period MARCH = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));

    @AutoClose
    private final MongoClient client;

    private final MongoStatements statements;

    MongoStatementsTest(Backends backends) {
        client = MongoClients.create(backends.mongoUri("statements-test"));
        var database = client.getDatabase("statements-test");
        database.drop();
        statements = new MongoStatements(database);
        statements.ensureIndexes();
    }

    /** Statement and verdicts lie in topics of their own, which are read again after a crash, from the last commit on. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyOrderAndAnyRepetitionOfTheSameMessagesCountsTheSame(long seed) {
        var random = new Random(seed);
        var messages = new ArrayList<Statement>();
        for (int i = 0; i < 50; i++) {
            messages.addAll(lifeOf(
                    UUID.randomUUID(), List.of(Outcome.APPLIED, Outcome.REFUSED).get(i % 2)));
        }
        messages.addAll(messages.subList(0, messages.size() / 2));
        Collections.shuffle(messages, random);

        while (!messages.isEmpty()) {
            var batch = messages.subList(0, 1 + random.nextInt(messages.size()));
            statements.add(batch);
            batch.clear();
        }

        assertThat(statements.counts(MARCH))
                .containsExactlyInAnyOrder(
                        new Count(SOURCE, RECORDED, Outcome.APPLIED, 25),
                        new Count(SOURCE, RECORDED, Outcome.REFUSED, 25));
    }

    @Test
    void aStatementWaitsUntilItsOwnerHasDecided() {
        var receipt = UUID.randomUUID();
        statements.add(List.of(told(receipt, RECORDED, Outcome.ACCEPTED)));
        assertThat(statements.last(Set.of(Outcome.ACCEPTED, Outcome.WAITING), MARCH))
                .isEqualTo(Map.of(SOURCE, receipt));

        statements.add(List.of(told(receipt, DECIDED, Outcome.WAITING), told(receipt, DECIDED, Outcome.APPLIED)));

        assertThat(statements.last(Set.of(Outcome.ACCEPTED, Outcome.WAITING), MARCH))
                .isEmpty();
        assertThat(statements.counts(MARCH)).containsExactly(new Count(SOURCE, RECORDED, Outcome.APPLIED, 1));
    }

    /** Statements are kept in their topic for weeks, verdicts for ever. */
    @Test
    void aVerdictAloneCountsOnTheDayOnWhichItWasGiven() {
        statements.add(List.of(told(UUID.randomUUID(), DECIDED, Outcome.REFUSED)));

        assertThat(statements.counts(MARCH)).containsExactly(new Count(SOURCE, DECIDED, Outcome.REFUSED, 1));
    }

    @Test
    void theLastOfAPeriodIsFoundForEachSource() {
        var last = UUID.randomUUID();
        var other = UUID.randomUUID();
        statements.add(List.of(
                told(UUID.randomUUID(), RECORDED, Outcome.REFUSED),
                told(last, DECIDED, Outcome.REFUSED),
                told(UUID.randomUUID(), LocalDate.parse("2026-04-01"), Outcome.REFUSED),
                new Statement(other, "/partenaires/autre", RECORDED, Outcome.REFUSED)));

        assertThat(statements.last(Set.of(Outcome.REFUSED), MARCH))
                .isEqualTo(Map.of(SOURCE, last, "/partenaires/autre", other));
    }

    private static List<Statement> lifeOf(UUID receipt, Outcome end) {
        return List.of(
                told(receipt, RECORDED, Outcome.ACCEPTED),
                told(receipt, DECIDED, Outcome.WAITING),
                told(receipt, DECIDED.plusDays(1), end));
    }

    private static Statement told(UUID receipt, LocalDate day, Outcome outcome) {
        return new Statement(receipt, SOURCE, day, outcome);
    }
}
