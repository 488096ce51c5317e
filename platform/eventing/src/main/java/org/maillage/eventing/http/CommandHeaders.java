package org.maillage.eventing.http;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.revision.Revision;
import org.maillage.eventing.aggregate.Cause;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.SealedText;
import org.springframework.security.core.Authentication;

/**
 * Who asks, and under which conditions.
 *
 * @param actor          whose token it is
 * @param idempotencyKey {@code Idempotency-Key}: the same for a repetition; null makes each request its own
 * @param ifMatch        {@code If-Match}: the version that was read; null decides on whatever the file is now
 * @param traceParent    W3C trace context
 */
public record CommandHeaders(
        Authentication actor,
        @Nullable String idempotencyKey,
        @Nullable String ifMatch,
        @Nullable String traceParent) {

    private static final String TAKES_OVER_HISTORY = "ROLE_reprise";
    private static final int LONGEST_KEY = 200;

    /**
     * The command as a message.
     *
     * @param when command and texts are made for, and as if recorded at; see {@link When}
     * @throws org.maillage.defaults.problem.ProblemException when a header is not fit, or times are given without the right
     */
    public <C> Message.Asked<C> message(UUID target, Supplier<C> command, When when, List<SealedText> texts) {
        return filled(target, () -> Filled.about(target, command.get(), texts), when);
    }

    /** The same of a command that may open its file, or that brings its texts itself. */
    public <C> Message.Asked<C> filled(UUID target, Supplier<Filled<C>> command, When when) {
        String id = id();
        var cause = Cause.command(id, actor.getName(), when.at(), when.recordedAt(), traceParent);
        return new Message.Asked<>(id, target, command, cause, when.recordedAt(), expectedVersion());
    }

    /** The same under an identity of its own, so that what belongs to the command can be named before it is sent. */
    public CommandHeaders named() {
        return idempotencyKey == null
                ? new CommandHeaders(actor, UUID.randomUUID().toString(), ifMatch, traceParent)
                : this;
    }

    /** Identity of the command: the key that was given, else a new one. */
    public String id() {
        if (idempotencyKey == null) {
            return UUID.randomUUID().toString();
        }
        if (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw Problem.of(
                            "request.malformed",
                            "Idempotency-Key doit avoir de 1 à %d caractères.".formatted(LONGEST_KEY))
                    .at("Idempotency-Key", "length")
                    .example("8b0f2f0e-0c43-4a8e-9a57-0d0c7f4f7a11")
                    .asException();
        }
        return actor.getName() + "/" + idempotencyKey;
    }

    /** When it occurred and was recorded: now, unless given by someone who takes over history. */
    public When when(@Nullable Instant at, @Nullable Instant recordedAt, Clock clock) {
        Instant now = clock.instant();
        if (at == null && recordedAt == null) {
            return new When(now, now);
        }
        if (actor.getAuthorities().stream().noneMatch(it -> TAKES_OVER_HISTORY.equals(it.getAuthority()))) {
            throw Problem.of("auth.forbidden", "Donner la date d’un acte demande le droit de reprise d’historique.")
                    .at("at", "reprise")
                    .asException();
        }
        Instant recorded = recordedAt == null ? now : recordedAt;
        return new When(at == null ? recorded : at, recorded);
    }

    private OptionalLong expectedVersion() {
        return ifMatch == null
                ? OptionalLong.empty()
                : OptionalLong.of(Revision.ofIfMatch(ifMatch).number());
    }

    /**
     * @param at         when it occurred
     * @param recordedAt when it was recorded
     */
    public record When(Instant at, Instant recordedAt) {}
}
