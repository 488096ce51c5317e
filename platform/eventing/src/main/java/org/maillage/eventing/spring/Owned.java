package org.maillage.eventing.spring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.mongo.MongoDocuments;
import org.maillage.eventing.outbox.Sweeper;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.StatementConsumer;
import org.maillage.eventing.time.DueTimers;
import org.maillage.eventing.time.Progress;
import org.maillage.eventing.time.Takeovers;

/**
 * One kind of aggregate at work in its service: everything that handles, publishes and wakes it.
 *
 * @param <S> its states
 * @param <C> its commands
 */
public final class Owned<S, C> {

    private final AggregateType<S, C, ?, ?> type;
    private final MongoDocuments<S> documents;
    private final Handler<S, C> handler;
    private final Sweeper<S> sweeper;
    private final DueTimers<S, C> timers;
    private final Progress progress;
    private final Routes<C, ?> routes;
    private final String statementTopic;
    private final Parts parts;

    Owned(
            AggregateType<S, C, ?, ?> type,
            MongoDocuments<S> documents,
            Handler<S, C> handler,
            Sweeper<S> sweeper,
            DueTimers<S, C> timers,
            Progress progress,
            Routes<C, ?> routes,
            String statementTopic,
            Parts parts) {
        this.type = type;
        this.documents = documents;
        this.handler = handler;
        this.sweeper = sweeper;
        this.timers = timers;
        this.progress = progress;
        this.routes = routes;
        this.statementTopic = statementTopic;
        this.parts = parts;
    }

    /** Handles messages for it, from wherever they come. */
    public Handler<S, C> handler() {
        return handler;
    }

    /** Where its documents are. */
    public Documents<S> documents() {
        return documents;
    }

    /** The subscription to partners' statements about it, in the group {@code <service>.statements}. */
    public Subscription statements() {
        return statements(List.of(this));
    }

    static Subscription statements(List<Owned<?, ?>> kinds) {
        Owned<?, ?> first = kinds.getFirst();
        if (kinds.stream().anyMatch(it -> !it.statementTopic.equals(first.statementTopic))) {
            throw new IllegalArgumentException("kinds that share a subscription share its topic");
        }
        String group = first.type.service() + ".statements";
        List<StatementConsumer.Lane<?>> lanes = new ArrayList<>();
        kinds.forEach(it -> lanes.add(it.lane()));
        Parts parts = first.parts;
        var consumer = new StatementConsumer(
                group, lanes, parts.deadLetters(), parts.takeovers(), first.progress, parts.clock());
        return new Subscription(group, List.of(first.statementTopic), consumer, Optional.of(first.progress));
    }

    private StatementConsumer.Lane<C> lane() {
        return new StatementConsumer.Lane<>(routes, handler);
    }

    Preparation preparation() {
        return new Preparation("indexes of " + type.kind(), documents::ensureIndexes);
    }

    AggregateType<S, C, ?, ?> type() {
        return type;
    }

    List<Background.Task> tasks(EventingProperties properties) {
        return List.of(
                new Background.Task("sweep " + type.kind(), properties.sweepEvery(), () -> sweeper.sweep()),
                new Background.Task("wake " + type.kind(), properties.wakeEvery(), () -> timers.run()));
    }

    /** What it shares with the others of its service. */
    record Parts(DeadLetters deadLetters, Takeovers takeovers, Clock clock) {}
}
