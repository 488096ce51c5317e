package org.maillage.projection.reading.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.reading.Knowledge;
import org.maillage.projection.snapshots.Snapshot;

/**
 * From where a request looks at figures.
 *
 * @param day      the last one of which it sees anything, where it does not say another
 * @param snapshot that it reads; null when it reads by a clock, or the present
 */
record Viewpoint(
        LocalDate day, Knowledge knowledge, @Nullable Snapshot snapshot) {

    boolean isPresent() {
        return knowledge instanceof Knowledge.Present;
    }

    /** Null for the present. */
    @Nullable
    AsOfAnswer answer() {
        return switch (knowledge) {
            case Knowledge.Present _ -> null;
            case Knowledge.Then(var instant) -> new AsOfAnswer(instant, "then", "recordedtime", null);
            case Knowledge.Now(var instant) -> new AsOfAnswer(instant, "now", "time", null);
            case Knowledge.Published _ ->
                snapshot == null ? null : new AsOfAnswer(snapshot.at(), "then", "offsets", snapshot.id());
        };
    }

    /**
     * @param readBy   what tells whether an event counts: {@code offsets}, exactly what had been counted at a published moment;
     *                 {@code recordedtime}, when it was recorded by its own account; {@code time}, when it occurred
     * @param snapshot whose cut it is, with {@code offsets}
     */
    @JsonInclude(Include.NON_NULL)
    record AsOfAnswer(
            Instant instant,
            String knowledge,
            String readBy,
            @Nullable String snapshot) {}
}
