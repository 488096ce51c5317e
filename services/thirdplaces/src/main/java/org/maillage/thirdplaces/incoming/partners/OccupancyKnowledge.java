package org.maillage.thirdplaces.incoming.partners;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Said;
import org.maillage.thirdplaces.incoming.incubation.Project;
import org.maillage.thirdplaces.occupancy.Neighbours;
import org.maillage.thirdplaces.occupancy.OccupancyCommand;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;
import org.maillage.thirdplaces.occupancy.Premises;
import org.maillage.thirdplaces.place.RegisteredPlaces;

/** What an occupancy is decided with: its place, what others hold there, the thread of its project. */
public final class OccupancyKnowledge implements Knowledge<OccupancyState, OccupancyCommand, KnownPremises> {

    private final RegisteredPlaces places;
    private final Neighbours neighbours;
    private final Views<Project> projects;

    /**
     * @param places     this service's own
     * @param neighbours this service's own occupancies
     * @param projects   views of those that incubation follows
     */
    public OccupancyKnowledge(RegisteredPlaces places, Neighbours neighbours, Views<Project> projects) {
        this.places = places;
        this.neighbours = neighbours;
        this.projects = projects;
    }

    @Override
    public KnownPremises of(Translator.Batch<OccupancyState, OccupancyCommand> batch, Collection<Said<?>> statements) {
        var asked = new Asked();
        for (Said<?> said : statements) {
            asked.add(said, batch::state);
        }
        return load(asked, batch::state);
    }

    /** What is known of the place of one occupancy, from a day on; nothing when it or its place is not known. */
    public @Nullable Premises premises(UUID file, Documents<OccupancyState> occupancies, LocalDate since) {
        @Nullable
        OccupancyState state = occupancies.find(Set.of(file)).stream()
                .findFirst()
                .map(it -> it.state())
                .orElse(null);
        if (!(state instanceof Signed signed)) {
            return null;
        }
        var asked = new Asked();
        asked.about(file, signed.agreement().placeId(), since);
        return load(asked, it -> it.equals(file) ? state : null).of(file);
    }

    private KnownPremises load(Asked asked, Function<UUID, @Nullable OccupancyState> states) {
        LocalDate since = asked.since;
        return new KnownPremises(
                places.find(asked.places),
                since == null ? List.of() : neighbours.in(asked.places, since),
                asked.files,
                states,
                Threads.of(projects, asked.projects));
    }

    /** What one batch asks about. */
    private static final class Asked {

        private final Set<UUID> files = new LinkedHashSet<>();
        private final Set<UUID> places = new HashSet<>();
        private final Set<UUID> projects = new HashSet<>();
        /** What others hold matters from here on; null when it does not. */
        private @Nullable LocalDate since;

        void add(Said<?> said, Function<UUID, @Nullable OccupancyState> states) {
            switch (said.data()) {
                case OccupancyStatementsV1.OccupancyAgreed it -> {
                    about(said.file(), it.place().file(), it.startsOn());
                    Optional.ofNullable(it.project()).ifPresent(project -> projects.add(project.file()));
                }
                case OccupancyStatementsV1.OccupancyChanged it -> about(said.file(), states, it.effectiveOn());
                default -> about(said.file(), states, null);
            }
        }

        private void about(UUID file, Function<UUID, @Nullable OccupancyState> states, @Nullable LocalDate from) {
            if (states.apply(file) instanceof Signed signed) {
                about(file, signed.agreement().placeId(), from);
            }
        }

        void about(UUID file, UUID place, @Nullable LocalDate from) {
            files.add(file);
            places.add(place);
            if (from != null && (since == null || from.isBefore(since))) {
                since = from;
            }
        }
    }
}
