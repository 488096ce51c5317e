package org.maillage.eventing.spring;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What an operator asks of one kind of aggregate first: is something stuck in the outbox, and how much waits. */
final class OutboxMeters {

    private static final long COUNT_AT_MOST_MILLIS = 2_000;
    /** Each also names the field of its index, without which every document would be read. */
    private static final Bson IS_DIRTY =
            Filters.and(Filters.exists("pending.0"), Filters.gte("savedAt", Date.from(Instant.EPOCH)));

    private static final Bson HAS_WAITING = Filters.and(Filters.exists("waiting.0"), Filters.gte("partition", 0));

    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final AtomicLong depth = new AtomicLong();
    private final AtomicLong ageMillis = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    OutboxMeters(MongoCollection<Document> collection, String kind, Clock clock, MeterRegistry meters) {
        this.collection = collection;
        this.clock = clock;
        var tags = Tags.of("aggregate", kind);
        Gauge.builder("maillage.outbox.depth", depth, AtomicLong::get)
                .description("documents with something not yet known to be in Kafka")
                .tags(tags)
                .register(meters);
        Gauge.builder("maillage.outbox.age", ageMillis, it -> it.get() / 1000.0)
                .description("how long the oldest of them has been so")
                .baseUnit("seconds")
                .tags(tags)
                .register(meters);
        Gauge.builder("maillage.waiting", waiting, AtomicLong::get)
                .description("files on which statements wait")
                .tags(tags)
                .register(meters);
    }

    /** Looks again. */
    void look() {
        depth.set(collection.countDocuments(IS_DIRTY));
        Document oldest = collection
                .find(IS_DIRTY)
                .projection(Projections.include("savedAt"))
                .sort(Sorts.ascending("savedAt"))
                .maxTime(COUNT_AT_MOST_MILLIS, TimeUnit.MILLISECONDS)
                .first();
        Instant since =
                oldest == null ? clock.instant() : oldest.getDate("savedAt").toInstant();
        ageMillis.set(Math.max(0, Duration.between(since, clock.instant()).toMillis()));
        waiting.set(collection.countDocuments(HAS_WAITING));
    }
}
