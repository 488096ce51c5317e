package org.maillage.eventing.aggregate;

import io.micrometer.tracing.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maillage.eventing.aggregate.Outcome.Applied;
import org.maillage.eventing.aggregate.Outcome.Refused;
import org.maillage.eventing.aggregate.Outcome.Waits;
import org.maillage.eventing.aggregate.Translator.Translation;
import org.maillage.eventing.decider.Decision;
import org.maillage.eventing.decider.Rejection;

/** Decides messages over drafts: what is known, what waits, what is applied or refused, and what that sets free. */
final class Judge<S, C, E, R extends Rejection> {

    static final String UNKNOWN_FILE = "reference.unknown";
    private static final String QUEUE_FULL = "waiting.queue-full";
    private static final String STALE = "command.revision.stale";

    private final AggregateType<S, C, E, R> type;
    private final Recorder<S, E> recorder;
    private final VerdictFormat verdicts;
    private final Patience patience;
    private final Decisions decisions;

    Judge(
            AggregateType<S, C, E, R> type,
            Recorder<S, E> recorder,
            VerdictFormat verdicts,
            Patience patience,
            Decisions decisions) {
        this.type = type;
        this.recorder = recorder;
        this.verdicts = verdicts;
        this.patience = patience;
        this.decisions = decisions;
    }

    /** Decides one message and, when the aggregate took events, its queue. */
    Handled decide(Draft<S> draft, Message<C> message, Translation<C> translation) {
        Optional<Outcome> known = draft.known(message.id());
        if (known.isPresent()) {
            return new Handled(known.get(), true, draft.version());
        }
        long before = draft.version();
        Span span = decisions.begin(message);
        Outcome outcome = switch (message) {
            case Message.Received<C> it -> received(draft, it, translation, decisions.within(span, it.cause()));
            case Message.Asked<C> it -> asked(draft, it, decisions.within(span, it.cause()));
            case Message.Wake<C> it -> woken(draft, it, translation);
            case Message.Forgotten<C> it -> forgotten(draft, it, translation);
        };
        decisions.end(span, message, outcome);
        if (draft.version() > before) {
            new Queue<>(this, draft, translation, message).decide();
        }
        return new Handled(outcome, false, draft.version());
    }

    private Outcome received(Draft<S> draft, Message.Received<C> message, Translation<C> translation, Cause cause) {
        Filled<C> filled = translation.fill(message);
        Outcome outcome = attempt(draft, message, filled, cause);
        if (outcome instanceof Waits wanted) {
            return queueUp(draft, translation.sealed(message), wanted, filled.opens());
        }
        return settle(draft, message, outcome);
    }

    /** A partner may say it again later; an event of another service would be lost if it could not wait. */
    private Outcome queueUp(Draft<S> draft, Message.Received<C> message, Waits wanted, boolean opens) {
        if (message instanceof Message.Statement && draft.queueLength() >= patience.queueLength()) {
            var detail = "Déjà %d déclarations attendent sur ce dossier.".formatted(draft.queueLength());
            return settle(draft, message, new Refused(QUEUE_FULL, detail, null));
        }
        var entry = waiting(draft, message, wanted, opens);
        draft.queueUp(entry);
        tell(draft, message, entry.outcome());
        return entry.outcome();
    }

    /**
     * The queue entry of a message that cannot be decided yet.
     *
     * @param opens whether it would open the file: then it does not wait for that but for something that it names
     */
    Waiting waiting(Draft<S> draft, Message.Received<C> message, Waits wanted, boolean opens) {
        boolean isStatement = message instanceof Message.Statement;
        boolean isTooEarly = draft.state() != null || opens;
        Instant expires = isTooEarly
                ? message.now().plus(patience.tooEarly())
                : message.event().envelope().recordedTime().plus(patience.unknownFile());
        var entry = new Waiting(
                message.id(),
                isStatement,
                message.event(),
                message.sealed(),
                wanted.code(),
                wanted.detail(),
                isStatement ? expires : null,
                0,
                null);
        return isTooEarly ? entry.triedAt(message.now()) : entry;
    }

    /** Notes a final outcome, and tells the door. */
    Outcome settle(Draft<S> draft, Message<C> message, Outcome outcome) {
        draft.remember(message.id(), outcome);
        tell(draft, message, outcome);
        return outcome;
    }

    void tell(Draft<S> draft, Message<C> message, Outcome outcome) {
        if (message instanceof Message.Statement<C> statement) {
            draft.tell(verdicts.verdict(type, statement, outcome));
        }
    }

    /** Decides what has waited, below the trace in which it was said; what still waits leaves no trace of the attempt. */
    Outcome attemptAgain(Draft<S> draft, Message.Received<C> message, Filled<C> filled, Cause cause) {
        Span span = decisions.begin(message);
        Outcome outcome = attempt(draft, message, filled, decisions.within(span, cause));
        if (outcome instanceof Waits) {
            span.abandon();
        } else {
            decisions.end(span, message, outcome);
        }
        return outcome;
    }

    /** Decides: {@link Applied} with the events in the draft, {@link Refused} for good, or {@link Waits}. */
    Outcome attempt(Draft<S> draft, Message.Received<C> message, Filled<C> filled, Cause cause) {
        if (draft.state() == null && !filled.opens()) {
            return new Waits(UNKNOWN_FILE, "Ce dossier n’est pas encore connu.", null);
        }
        return switch (decide(draft, filled.command(), message.now())) {
            case Decision.Accepted<E, R>(var events) -> {
                draft.open(filled.chain());
                draft.keep(filled.texts());
                yield record(draft, events, cause, message.now());
            }
            case Decision.Refused<E, R>(var rejection) ->
                rejection.premature() ? new Waits(rejection.code(), rejection.detail(), null) : Refused.of(rejection);
        };
    }

    private Outcome asked(Draft<S> draft, Message.Asked<C> message, Cause cause) {
        Filled<C> filled = message.command().get();
        if (draft.state() == null && !filled.opens()) {
            return new Refused(UNKNOWN_FILE, "Ce dossier n’existe pas.", null);
        }
        if (message.expectedVersion().isPresent() && message.expectedVersion().getAsLong() != draft.version()) {
            return new Refused(STALE, "Le dossier en est à l’étape %d.".formatted(draft.version()), "If-Match");
        }
        return switch (decide(draft, filled.command(), message.now())) {
            case Decision.Accepted<E, R>(var events) -> {
                draft.open(filled.chain());
                draft.keep(filled.texts());
                yield settle(draft, message, record(draft, events, cause, message.now()));
            }
            case Decision.Refused<E, R>(var rejection) -> settle(draft, message, Refused.of(rejection));
        };
    }

    private Outcome woken(Draft<S> draft, Message.Wake<C> wake, Translation<C> translation) {
        var made = new ArrayList<UUID>();
        S state = draft.state();
        if (state != null) {
            for (Timer<C> timer : type.timers().apply(state)) {
                if (!timer.due().isAfter(wake.now())
                        && draft.known(timer.messageId()).isEmpty()) {
                    made.addAll(fire(draft, timer));
                }
            }
        }
        draft.touch();
        var queue = new Queue<>(this, draft, translation, wake);
        queue.decide();
        if (wake.expiring()) {
            queue.expire();
        }
        return new Applied(made);
    }

    private Outcome forgotten(Draft<S> draft, Message.Forgotten<C> message, Translation<C> translation) {
        new Queue<>(this, draft, translation, message).giveUpUnreadable();
        return new Applied(List.of());
    }

    private List<UUID> fire(Draft<S> draft, Timer<C> timer) {
        return switch (decide(draft, timer.command(), timer.due())) {
            case Decision.Accepted<E, R>(var events) -> {
                var cause = Cause.timer(timer.messageId(), timer.due());
                Applied applied = record(draft, events, cause, timer.due());
                draft.remember(timer.messageId(), applied);
                yield applied.eventIds();
            }
            case Decision.Refused<E, R>(var rejection) -> {
                draft.remember(timer.messageId(), Refused.of(rejection));
                yield List.of();
            }
        };
    }

    private Decision<E, R> decide(Draft<S> draft, C command, Instant now) {
        return type.decider().decide(stateOf(draft), command, now);
    }

    private Applied record(Draft<S> draft, List<E> events, Cause cause, Instant now) {
        var made = new ArrayList<UUID>();
        for (E event : events) {
            made.add(recorder.record(draft, stateOf(draft), event, cause, now));
        }
        return new Applied(made);
    }

    private S stateOf(Draft<S> draft) {
        return Objects.requireNonNullElseGet(draft.state(), type.decider()::absent);
    }
}
