package org.maillage.benchmarks;

import org.maillage.benchmarks.alternatives.ConnectSink;
import org.maillage.benchmarks.alternatives.Projection;
import org.maillage.benchmarks.alternatives.SpringKafkaSave;
import org.maillage.benchmarks.alternatives.StreamsExactlyOnce;
import org.maillage.projection.incoming.Subscriptions;

/**
 * One way to do the projection's work.
 *
 * @param told    what it is, as in the table
 * @param program that does it
 * @param needs   of how many needs the facts are measured: more of those who are quicker
 * @param warmUp  of how many it sees the facts before
 */
record Contestant(String told, Class<?> program, int needs, int warmUp) {

    static final Contestant PROJECTION = new Contestant("the projection's fold", Projection.class, 30_000, 12_000);
    static final Contestant SPRING_KAFKA =
            new Contestant("(a) Spring Kafka, record by record, save()", SpringKafkaSave.class, 800, 400);
    static final Contestant KAFKA_STREAMS =
            new Contestant("(b) Kafka Streams, exactly_once_v2, to MongoDB", StreamsExactlyOnce.class, 8_000, 4_000);
    static final Contestant KAFKA_CONNECT =
            new Contestant("(c) Kafka Connect, MongoDB sink, entities", ConnectSink.class, 15_000, 6_000);

    /** Whether it keeps cells at all. */
    boolean keepsCells() {
        return program != ConnectSink.class;
    }

    boolean isProjection() {
        return program == Projection.class;
    }

    boolean isKafkaStreams() {
        return program == StreamsExactlyOnce.class;
    }

    /** The consumer group in which it reads the facts, when its task has that name. */
    String group(String name) {
        if (isProjection()) {
            return Subscriptions.group(Projection.GENERATION);
        }
        return keepsCells() ? name : "connect-" + name;
    }
}
