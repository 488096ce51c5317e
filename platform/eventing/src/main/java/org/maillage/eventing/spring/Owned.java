package org.maillage.eventing.spring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Replay;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.mongo.MongoDocuments;
import org.maillage.eventing.outbox.Sweeper;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.StatementConsumer;
import org.maillage.eventing.time.DueTimers;
import org.maillage.eventing.time.Progress;
import org.maillage.eventing.time.Takeovers;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;

/**
 * One kind of aggregate at work in its service: everything that handles, publishes and wakes it.
 *
 * @param <S> its states
 * @param <C> its commands
 */
public final class Owned<S, C> {

    private final AggregateType<S, C, ?, ?> type;
    private final MongoDocuments<S> documents;
    private final Replay<S, ?> replay;
    private final Handler<S, C> handler;
    private final Translator<S, C> translator;
    private final Sweeper<S> sweeper;
    private final DueTimers<S, C> timers;
    private final Progress progress;
    private final Routes<C, ?> routes;
    private final String statementTopic;
    private final Parts parts;

    Owned(
            AggregateType<S, C, ?, ?> type,
            MongoDocuments<S> documents,
            Replay<S, ?> replay,
            Handler<S, C> handler,
            Translator<S, C> translator,
            Sweeper<S> sweeper,
            DueTimers<S, C> timers,
            Progress progress,
            Routes<C, ?> routes,
            String statementTopic,
            Parts parts) {
        this.type = type;
        this.documents = documents;
        this.replay = replay;
        this.handler = handler;
        this.translator = translator;
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

    /** Service that owns it. */
    public String service() {
        return type.service();
    }

    /** Its name, {@code need}. */
    public String kind() {
        return type.kind();
    }

    /** What may be said about it, by short name; true for what opens it. */
    public Map<String, Boolean> statementNames() {
        return routes.statements();
    }

    /**
     * The command that a person's words are, in the form of a statement: one decider, two doors.
     *
     * @param file      that they are about
     * @param messageId identity of the command
     * @throws org.maillage.eventing.wire.UnreadableRecordException when they are not about this kind of file
     */
    public Filled<C> filled(UUID file, String messageId, WireEvent said) {
        if (!routes.take(file, said)) {
            throw new UnreadableRecordException("not about this kind of file", new IllegalArgumentException(kind()));
        }
        var message =
                new Message.Statement<C>(messageId, file, said, parts.clock().instant());
        return translator.prepare(new Alone<>(message, documents)).fill(message);
    }

    /**
     * Forgets for good the free texts of a file (GDPR article 17): its key is deleted, and what waits for it with texts of its own
     * is refused. What happened stays, and texts that come in later are kept under a new key.
     */
    public void forget(UUID file) {
        parts.keys().forget(file);
        handler.handle(new Message.Forgotten<>(file, parts.clock().instant()));
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
        var timekeeping = new Timekeeping(
                first.progress,
                kinds.stream().<DueTimers<?, ?>>map(it -> it.timers).toList(),
                kinds.stream().<Sweeper<?>>map(it -> it.sweeper).toList());
        return new Subscription(group, List.of(first.statementTopic), consumer, Optional.of(timekeeping));
    }

    private StatementConsumer.Lane<C> lane() {
        return new StatementConsumer.Lane<>(routes, handler);
    }

    Preparation preparation() {
        return new Preparation("indexes of " + type.kind(), documents::ensureIndexes);
    }

    Replay<S, ?> replay() {
        return replay;
    }

    AggregateType<S, C, ?, ?> type() {
        return type;
    }

    List<Background.Task> tasks(EventingProperties properties) {
        return List.of(
                new Background.Task("sweep " + type.kind(), properties.sweepEvery(), () -> sweeper.sweep()),
                new Background.Task("wake " + type.kind(), properties.wakeEvery(), () -> timers.run()));
    }

    /** A batch of one message. */
    private record Alone<S, C>(Message.Received<C> message, Documents<S> documents) implements Translator.Batch<S, C> {

        @Override
        public Collection<Message.Received<C>> messages() {
            return List.of(message);
        }

        @Override
        public @Nullable S state(UUID aggregate) {
            List<AggregateDocument<S>> found = documents.find(List.of(aggregate));
            return found.isEmpty() ? null : found.getFirst().state();
        }
    }

    /** What it shares with the others of its service. */
    record Parts(DeadLetters deadLetters, Takeovers takeovers, FileKeys keys, Clock clock) {}
}
