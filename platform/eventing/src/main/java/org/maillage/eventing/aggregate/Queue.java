package org.maillage.eventing.aggregate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message.Received;
import org.maillage.eventing.aggregate.Outcome.Refused;
import org.maillage.eventing.aggregate.Outcome.Waits;
import org.maillage.eventing.aggregate.Translator.Translation;
import org.maillage.eventing.privacy.ForgottenException;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages that wait on one aggregate, decided again after something happened to it or enough time has passed. */
final class Queue<S, C> {

    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
    private static final String FORGOTTEN = "waiting.forgotten";
    private static final String UNREADABLE = "waiting.unreadable";

    private final Judge<S, C, ?, ?> judge;
    private final Draft<S> draft;
    private final Translation<C> translation;
    private final Message<C> trigger;

    /** @param trigger what happened; what it sets free was not known before it was recorded */
    Queue(Judge<S, C, ?, ?> judge, Draft<S> draft, Translation<C> translation, Message<C> trigger) {
        this.judge = judge;
        this.draft = draft;
        this.translation = translation;
        this.trigger = trigger;
    }

    /** Decides the queue from its beginning, again after each message that was applied, until none can be. */
    void decide() {
        boolean applied = true;
        while (applied) {
            applied = false;
            for (Waiting entry : draft.queue()) {
                if (decide(entry)) {
                    applied = true;
                    break;
                }
            }
        }
    }

    /** Refuses for good what has waited long enough. */
    void expire() {
        for (Waiting entry : draft.queue()) {
            if (entry.expiresBy(now())) {
                draft.leaveQueue(entry.messageId());
                judge.settle(draft, message(entry), new Refused(entry.code(), entry.detail(), null));
            }
        }
    }

    /** Refuses for good what cannot be read any more. */
    void giveUpUnreadable() {
        draft.queue().forEach(this::filled);
    }

    private boolean decide(Waiting entry) {
        Received<C> message = message(entry);
        Filled<C> filled = filled(entry);
        if (filled == null || (draft.state() == null && !filled.opens())) {
            return false;
        }
        var cause = message.cause().recordedNotBefore(trigger.cause().recordedTime());
        Outcome outcome = judge.attemptAgain(draft, message, filled, cause);
        if (outcome instanceof Waits wanted) {
            stay(entry, message, wanted, filled.opens());
            return false;
        }
        draft.leaveQueue(entry.messageId());
        judge.settle(draft, message, outcome);
        return outcome instanceof Outcome.Applied;
    }

    /** What it asks; nothing when it cannot be read any more: it is then refused, so that it holds up nobody. */
    private @Nullable Filled<C> filled(Waiting entry) {
        try {
            return translation.fill(message(entry));
        } catch (ForgottenException e) {
            giveUp(
                    entry,
                    new Refused(FORGOTTEN, "Ses textes ont été oubliés avant qu’elle puisse être traitée.", null),
                    e);
        } catch (UnreadableRecordException e) {
            giveUp(entry, new Refused(UNREADABLE, "Elle ne peut plus être lue depuis qu’elle attend.", null), e);
        }
        return null;
    }

    private void giveUp(Waiting entry, Refused refused, RuntimeException cause) {
        LOG.atWarn()
                .addKeyValue("file", draft.id())
                .addKeyValue("messageId", entry.messageId())
                .addKeyValue("code", refused.code())
                .addKeyValue("cause", cause.getMessage())
                .log("What waited cannot be read any more; refused");
        draft.leaveQueue(entry.messageId());
        judge.settle(draft, message(entry), refused);
    }

    /** It still waits: for something else perhaps, which the partner is told, else until the next try. */
    private void stay(Waiting entry, Received<C> message, Waits wanted, boolean opens) {
        if (!entry.code().equals(wanted.code())) {
            Waiting other = judge.waiting(draft, message, wanted, opens);
            draft.stayInQueue(other);
            judge.tell(draft, message, other.outcome());
        } else if (entry.nextTry() == null || !entry.nextTry().isAfter(now())) {
            draft.stayInQueue(entry.triedAt(now()));
        }
    }

    private Received<C> message(Waiting entry) {
        return entry.message(draft.id(), now());
    }

    private Instant now() {
        return trigger.now();
    }
}
