package org.maillage.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Set;
import java.util.TreeSet;

/** A running installation with its broker and its database, both also spoken to directly. */
record Surroundings(Installation installation, Broker broker, MongoClient database) implements AutoCloseable {

    private static final String STATEMENT_GROUP = "needs.statements";
    private static final String VERDICTS = "statements.verdicts.v1";
    private static final String VERDICT_GROUP = "partners.verdicts";
    private static final String FIGURE_GROUP = "projection.figures";

    static Surroundings of(Installation installation) {
        return new Surroundings(
                installation, new Broker(installation.broker()), MongoClients.create(installation.database()));
    }

    /** Waits until the needs have taken in every statement. */
    void awaitNeeds() throws InterruptedException {
        broker.awaitCommitted(STATEMENT_GROUP, broker.ends(Statements.TOPIC));
    }

    /** Waits until the projection has taken in every domain event. */
    void awaitProjection() throws InterruptedException {
        broker.awaitCommitted(FIGURE_GROUP, broker.ends(DomainEvents.TOPIC));
    }

    /** Waits until nothing is left to do, so that the next stage has the machine to itself. */
    void awaitQuiet() throws InterruptedException {
        awaitNeeds();
        awaitProjection();
        broker.awaitCommitted(VERDICT_GROUP, broker.ends(VERDICTS));
    }

    /** Halts every service but these. */
    Installation.Halted only(String... running) {
        var halted = new TreeSet<>(Installation.SERVICES);
        Set.of(running).forEach(halted::remove);
        return installation.halt(halted);
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
