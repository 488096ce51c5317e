package org.maillage.incubation.incoming.needs;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.CompleteRecords;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.incubation.incoming.needs.NeedEventsV1.NeedHandedOver;
import org.maillage.incubation.incoming.needs.NeedEventsV1.NeedMerged;
import org.maillage.incubation.project.ProjectCommand;

/** A need that was handed over opens its project, or is linked to the one that it names; a merger is remembered. */
public final class NeedReaction implements Reaction<NeedView, ProjectCommand> {

    private final Clock clock;

    /** @param clock when it is heard */
    public NeedReaction(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable NeedView after(@Nullable NeedView before, WireEvent event) {
        NeedView known = Objects.requireNonNullElse(before, NeedView.NOTHING_YET);
        return switch (event.envelope().type()) {
            case NeedEventsV1.HANDED_OVER ->
                known.handedOver(
                        CompleteRecords.read(event.data(), NeedHandedOver.class).projectId(),
                        event.envelope().time());
            case NeedEventsV1.MERGED ->
                known.merged(
                        CompleteRecords.read(event.data(), NeedMerged.class).intoNeedId());
            default -> before;
        };
    }

    /** A project that the hand-over names is opened by its own statement; only one that has none yet is opened here. */
    @Override
    public List<Message.Reaction<ProjectCommand>> to(WireEvent event, @Nullable NeedView before) {
        Envelope envelope = event.envelope();
        if (!envelope.type().equals(NeedEventsV1.HANDED_OVER)) {
            return List.of();
        }
        UUID project = CompleteRecords.read(event.data(), NeedHandedOver.class).projectId();
        return project.equals(Ids.openedBy("need", HandOvers.need(envelope)))
                ? List.of(new Message.Reaction<>(envelope.id(), project, event, clock.instant()))
                : List.of();
    }
}
