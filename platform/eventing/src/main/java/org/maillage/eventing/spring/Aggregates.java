package org.maillage.eventing.spring;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.security.SecureRandom;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.bson.Document;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Handlers;
import org.maillage.eventing.aggregate.Patience;
import org.maillage.eventing.aggregate.Retention;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.decider.Rejection;
import org.maillage.eventing.mongo.MongoDocuments;
import org.maillage.eventing.outbox.Log;
import org.maillage.eventing.outbox.Publisher;
import org.maillage.eventing.outbox.Sweeper;
import org.maillage.eventing.recovery.Gate;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Verdicts;
import org.maillage.eventing.time.DueTimers;
import org.maillage.eventing.time.Progress;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.TopicCatalogue;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** Puts each kind of aggregate of a service to work. */
public final class Aggregates {

    private final MongoOperations mongo;
    private final Log log;
    private final EndOffsets ends;
    private final TopicCatalogue catalogue;
    private final EventingProperties properties;
    private final Owned.Parts parts;
    private final Gate gate;
    private final Handlers handlers;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    Aggregates(
            MongoOperations mongo,
            Log log,
            EndOffsets ends,
            TopicCatalogue catalogue,
            EventingProperties properties,
            Owned.Parts parts,
            MessageSpans spans,
            Gate gate) {
        this.mongo = mongo;
        this.log = log;
        this.ends = ends;
        this.catalogue = catalogue;
        this.properties = properties;
        this.parts = parts;
        this.gate = gate;
        var random = new SecureRandom();
        var verdicts = new Verdicts(JsonMapper.shared(), now -> Ids.timeOrdered(now, random), parts.clock());
        this.handlers =
                new Handlers(verdicts, Patience.USUAL, now -> Ids.timeOrdered(now, random), parts.clock(), spans);
    }

    /**
     * Puts a kind of aggregate to work that has no free texts.
     *
     * @param statementTopic where partners' statements about it come from
     * @param routes         which statement becomes which command
     * @param translator     fills commands in; usually a {@link org.maillage.eventing.statements.StatementTranslator}
     */
    public <S, C, E, R extends Rejection> Owned<S, C> own(
            AggregateType<S, C, E, R> type, String statementTopic, Routes<C, ?> routes, Translator<S, C> translator) {
        return own(type, statementTopic, routes, translator, Retention.NONE);
    }

    /**
     * Puts a kind of aggregate to work whose free texts are kept for some time.
     *
     * @param textsKeptFor from the last event that was recorded of a file
     */
    public <S, C, E, R extends Rejection> Owned<S, C> own(
            AggregateType<S, C, E, R> type,
            String statementTopic,
            Routes<C, ?> routes,
            Translator<S, C> translator,
            Period textsKeptFor) {
        return own(type, statementTopic, routes, translator, Retention.of(textsKeptFor, parts.keys()));
    }

    private <S, C, E, R extends Rejection> Owned<S, C> own(
            AggregateType<S, C, E, R> type,
            String statementTopic,
            Routes<C, ?> routes,
            Translator<S, C> translator,
            Retention retention) {
        var stored = new MongoDocuments<>(collection(mongo, type.kind()), type.states(), partitionOf(statementTopic));
        Documents<S> documents = gate.before(stored);
        var publisher = new Publisher<>(log, documents, properties.publishTimeout());
        Handler<S, C> handler = handlers.of(type, documents, publisher, translator, retention);
        Progress progress = progressOf(statementTopic);
        return new Owned<>(
                type,
                stored,
                handlers.replay(type, stored, retention),
                handler,
                translator,
                new Sweeper<>(documents, publisher, parts.clock(), properties.sweepAfter()),
                new DueTimers<>(documents, handler, progress, parts.takeovers(), ends, parts.clock()),
                progress,
                routes,
                statementTopic,
                parts);
    }

    /**
     * One subscription to partners' statements for kinds of aggregate that share a topic, in the group
     * {@code <service>.statements}; each takes what its routes know.
     */
    public Subscription statements(Owned<?, ?>... kinds) {
        return Owned.statements(List.of(kinds));
    }

    private Progress progressOf(String statementTopic) {
        return progress.computeIfAbsent(statementTopic, _ -> new Progress());
    }

    /** A collection whose writes are durable before they are believed. */
    static MongoCollection<Document> collection(MongoOperations mongo, String name) {
        return mongo.getCollection(name).withWriteConcern(WriteConcern.MAJORITY);
    }

    private ToIntFunction<UUID> partitionOf(String topic) {
        int partitions = catalogue.find(topic).orElseThrow().partitions();
        return id -> Keys.partition(id.toString(), partitions);
    }
}
