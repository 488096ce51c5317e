package org.maillage.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A running installation with its broker and its database, both also spoken to directly. */
record Surroundings(Installation installation, Broker broker, MongoClient database) implements AutoCloseable {

    private static final List<String> OWNERS = List.of("needs", "incubation", "thirdplaces", "funding", "impact");
    private static final List<String> DOMAIN_EVENTS = List.of(
            DomainEvents.TOPIC,
            "incubation.cohort.events.v1",
            "incubation.project.events.v1",
            "thirdplaces.place.events.v1",
            "thirdplaces.occupancy.events.v1",
            "funding.call.events.v1",
            "funding.grant.events.v1",
            "impact.job.events.v1",
            "impact.declaration.events.v1");

    private static final String VERDICTS = "statements.verdicts.v1";
    private static final String VERDICT_GROUP = "partners.verdicts";
    private static final String FIGURE_GROUP = "projection.figures";

    static Surroundings of(Installation installation) {
        return new Surroundings(
                installation, new Broker(installation.broker()), MongoClients.create(installation.database()));
    }

    /** Waits until a service has taken in every statement. */
    void awaitStatements(String service) throws InterruptedException {
        broker.awaitCommitted(service + ".statements", broker.ends("statements." + service + ".v1"));
    }

    /** Waits until the projection has taken in every domain event. */
    void awaitProjection() throws InterruptedException {
        for (String topic : DOMAIN_EVENTS) {
            broker.awaitCommitted(FIGURE_GROUP, broker.ends(topic));
        }
    }

    /** Waits until nothing is left to do, so that the next stage has the machine to itself. */
    void awaitQuiet() throws InterruptedException {
        for (String owner : OWNERS) {
            awaitStatements(owner);
        }
        for (String owner : OWNERS) {
            broker.awaitCaughtUp(owner + ".reactions");
        }
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
