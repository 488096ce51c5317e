package org.maillage.impact.incoming.thirdplaces;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.EventData;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.job.JobCommand;

/** Keeps which employers are occupants of which third place. */
public final class Occupancies implements Reaction<OccupancyView, JobCommand> {

    private static final String MOVED_IN = "org.maillage.thirdplaces.occupant-moved-in.v1";
    private static final String MOVED_OUT = "org.maillage.thirdplaces.occupant-moved-out.v1";

    @Override
    public @Nullable OccupancyView after(@Nullable OccupancyView before, WireEvent event) {
        return switch (event.envelope().type()) {
            case MOVED_IN -> EventData.read(event, MovedIn.class).view();
            case MOVED_OUT -> movedOut(before, EventData.read(event, MovedOut.class));
            default -> before;
        };
    }

    private static @Nullable OccupancyView movedOut(@Nullable OccupancyView before, MovedOut said) {
        return before == null ? null : new OccupancyView(before.place(), before.employer(), said.movedOutOn());
    }

    @Override
    public List<Message.Reaction<JobCommand>> to(WireEvent event, @Nullable OccupancyView before) {
        return List.of();
    }

    record MovedIn(UUID placeId, Occupant occupant) {

        OccupancyView view() {
            var body = new Organisation(
                    occupant.name(), occupant.id(), occupant.siret(), occupant.siren(), null, null, null);
            return new OccupancyView(placeId, body.key(), null);
        }
    }

    record Occupant(
            String name,
            @Nullable UUID id,
            @Nullable String siret,
            @Nullable String siren) {}

    record MovedOut(String movedOutOn) {}
}
