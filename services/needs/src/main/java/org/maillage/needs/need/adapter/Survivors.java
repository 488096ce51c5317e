package org.maillage.needs.need.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.needs.need.NeedCommand.Merge;
import org.maillage.needs.need.NeedId;
import org.maillage.needs.need.NeedState;
import org.maillage.needs.need.Seniority;
import org.maillage.needs.need.Stage;

/** What a merger has to know of the two needs, read when it is decided. */
final class Survivors {

    private final Documents<NeedState> needs;

    Survivors(Documents<NeedState> needs) {
        this.needs = needs;
    }

    /** The command to merge {@code self} into {@code into}. */
    Merge merge(Instant at, UUID self, UUID into) {
        var found = needs.find(List.of(self, into));
        Instant selfRecorded = found.stream()
                .filter(it -> it.id().equals(self))
                .map(Survivors::recordedAt)
                .findFirst()
                .orElse(Instant.MAX);
        Merge.@Nullable Survivor survivor = found.stream()
                .filter(it -> it.id().equals(into) && it.state() != null)
                .map(it -> new Merge.Survivor(recordedAt(it), stage(it)))
                .findFirst()
                .orElse(null);
        return new Merge(at, new Seniority(selfRecorded, new NeedId(self)), new NeedId(into), survivor);
    }

    private static Instant recordedAt(AggregateDocument<NeedState> need) {
        return need.history().isEmpty()
                ? Instant.MAX
                : need.history().getFirst().recordedTime();
    }

    private static Stage stage(AggregateDocument<NeedState> need) {
        return need.state() instanceof NeedState.Live live ? live.stage() : Stage.MERGED;
    }
}
