package org.maillage.eventing.aggregate;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.maillage.eventing.decider.Rejection;
import org.maillage.eventing.outbox.Publisher;

/** Puts handlers together from their parts. */
public final class Handlers {

    private final VerdictFormat verdicts;
    private final Patience patience;
    private final Function<Instant, UUID> ids;
    private final Clock clock;

    /** @param ids makes the id of an event decided at an instant */
    public Handlers(VerdictFormat verdicts, Patience patience, Function<Instant, UUID> ids, Clock clock) {
        this.verdicts = verdicts;
        this.patience = patience;
        this.ids = ids;
        this.clock = clock;
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
        var judge = new Judge<>(type, new Recorder<>(type, ids), verdicts, patience);
        return new Handler<>(type, documents, publisher, translator, judge, retention, clock);
    }
}
