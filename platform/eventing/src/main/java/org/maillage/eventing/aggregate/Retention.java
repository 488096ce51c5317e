package org.maillage.eventing.aggregate;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.privacy.FileKeys;

/**
 * How long the free texts of one kind of file are kept (GDPR article 5.1.e): a period from the last thing that was recorded of
 * it. Then its key is deleted, by the timer that also makes everything else happen that time alone brings.
 */
public final class Retention {

    /** Of a kind of file without free texts. */
    public static final Retention NONE = new Retention(null, _ -> {});

    private final @Nullable Period keptFor;
    private final Consumer<UUID> forget;

    private Retention(@Nullable Period keptFor, Consumer<UUID> forget) {
        this.keptFor = keptFor;
        this.forget = forget;
    }

    /**
     * Of a kind of file that has free texts.
     *
     * @param keptFor from the last event that was recorded
     * @param keys    one per file
     * @throws IllegalArgumentException when the period is none
     */
    public static Retention of(Period keptFor, FileKeys keys) {
        if (keptFor.isNegative() || keptFor.isZero()) {
            throw new IllegalArgumentException("texts are kept for a positive period, not " + keptFor);
        }
        return new Retention(keptFor, keys::forget);
    }

    /** When the texts of a file are to be forgotten; empty while it has none. */
    Optional<Instant> end(Draft<?> draft) {
        return keptFor == null || !draft.hasTexts()
                ? Optional.empty()
                : draft.lastRecorded()
                        .map(it -> it.atOffset(ZoneOffset.UTC).plus(keptFor).toInstant());
    }

    /** Forgets them when it is time. The key goes first: a crash in between only means doing it again. */
    void apply(Draft<?> draft, Instant now) {
        if (end(draft).filter(it -> !it.isAfter(now)).isPresent()) {
            forget.accept(draft.id());
            draft.dropTexts();
        }
    }
}
