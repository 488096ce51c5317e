package org.maillage.thirdplaces.incoming.partners;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Said;
import org.maillage.thirdplaces.incoming.incubation.Project;
import org.maillage.thirdplaces.place.PlaceCommand;
import org.maillage.thirdplaces.place.PlaceState;
import org.maillage.thirdplaces.place.RegisteredPlaces;

/** What a place is decided with: threads of projects, and which of its events a correction means. */
public final class PlaceKnowledge implements Knowledge<PlaceState, PlaceCommand, PlaceKnowledge.Known> {

    private final RegisteredPlaces places;
    private final Views<Project> projects;

    /**
     * @param places   this service's own
     * @param projects views of those that incubation follows
     */
    public PlaceKnowledge(RegisteredPlaces places, Views<Project> projects) {
        this.places = places;
        this.projects = projects;
    }

    @Override
    public Known of(Translator.Batch<PlaceState, PlaceCommand> batch, Collection<Said<?>> statements) {
        var named = new HashSet<UUID>();
        var corrected = new HashSet<UUID>();
        for (Said<?> said : statements) {
            if (said.data() instanceof PlaceStatementsV1.PlaceRegistered it && it.project() != null) {
                named.add(it.project().file());
            }
            if (said.data() instanceof PlaceStatementsV1.PlaceEventHeld it && it.replaces() != null) {
                corrected.add(said.file());
            }
        }
        return new Known(Threads.of(projects, named), places.eventsHeldIn(corrected));
    }

    /** What is known of one batch. */
    public static final class Known {

        private final Threads threads;
        private final Map<UUID, List<UUID>> eventsHeld;

        private Known(Threads threads, Map<UUID, List<UUID>> eventsHeld) {
            this.threads = threads;
            this.eventsHeld = eventsHeld;
        }

        Chain chain(UUID place, @Nullable UUID project, @Nullable Boolean synthetic) {
            return threads.chain(place, project, synthetic);
        }

        /** Which of the events held in a place has an id, from 0; null when none has. */
        @Nullable
        Integer indexOf(UUID place, UUID event) {
            int index = eventsHeld.getOrDefault(place, List.of()).indexOf(event);
            return index < 0 ? null : index;
        }
    }
}
