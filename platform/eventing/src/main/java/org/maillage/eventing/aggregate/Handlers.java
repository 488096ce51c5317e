package org.maillage.eventing.aggregate;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.maillage.eventing.decider.Rejection;
import org.maillage.eventing.outbox.Publisher;
import org.maillage.eventing.trace.MessageSpans;

/** Puts handlers together from their parts. */
public final class Handlers {

    private final VerdictFormat verdicts;
    private final Patience patience;
    private final Function<Instant, UUID> ids;
    private final Clock clock;
    private final MessageSpans spans;

    /** Those whose decisions nobody traces. */
    public Handlers(VerdictFormat verdicts, Patience patience, Function<Instant, UUID> ids, Clock clock) {
        this(verdicts, patience, ids, clock, MessageSpans.NONE);
    }

    /**
     * @param ids   makes the id of an event decided at an instant
     * @param spans of decisions
     */
    public Handlers(
            VerdictFormat verdicts, Patience patience, Function<Instant, UUID> ids, Clock clock, MessageSpans spans) {
        this.verdicts = verdicts;
        this.patience = patience;
        this.ids = ids;
        this.clock = clock;
        this.spans = spans;
    }

    /** The handler of one kind of aggregate that has no free texts. */
    public <S, C, E, R extends Rejection> Handler<S, C> of(
            AggregateType<S, C, E, R> type,
            Documents<S> documents,
            Publisher<S> publisher,
            Translator<S, C> translator) {
        return of(type, documents, publisher, translator, Retention.NONE);
    }

    /** The handler of one kind of aggregate; {@code retention} says how long its free texts are kept. */
    public <S, C, E, R extends Rejection> Handler<S, C> of(
            AggregateType<S, C, E, R> type,
            Documents<S> documents,
            Publisher<S> publisher,
            Translator<S, C> translator,
            Retention retention) {
        var judge = new Judge<>(type, new Recorder<>(type, ids), verdicts, patience, new Decisions(type.kind(), spans));
        return new Handler<>(type, documents, publisher, translator, judge, retention, clock);
    }

    /** What brings the documents of one kind of aggregate up to its topic. */
    public <S, E> Replay<S, E> replay(AggregateType<S, ?, E, ?> type, Documents<S> documents, Retention retention) {
        return new Replay<>(type, documents, retention, clock);
    }
}
