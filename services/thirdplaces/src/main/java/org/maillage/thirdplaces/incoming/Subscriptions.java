package org.maillage.thirdplaces.incoming;

import java.util.List;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.inbox.GapCounter;
import org.maillage.eventing.inbox.Reactions;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Subscription;
import org.maillage.thirdplaces.incoming.incubation.Project;
import org.maillage.thirdplaces.incoming.incubation.ProjectReaction;
import org.maillage.thirdplaces.occupancy.OccupancyCommand;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.maillage.thirdplaces.place.PlaceCommand;
import org.maillage.thirdplaces.place.PlaceState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Every topic that this service reads, and in which group. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    private static final String REACTIONS = "thirdplaces.reactions";

    /** {@code statements.thirdplaces.v1} in the group {@code thirdplaces.statements}. */
    @Bean
    Subscription partnersStatements(
            Aggregates aggregates,
            Owned<PlaceState, PlaceCommand> places,
            Owned<OccupancyState, OccupancyCommand> occupancies) {
        return aggregates.statements(places, occupancies);
    }

    /** {@code incubation.project.events.v1} in the group {@code thirdplaces.reactions}. */
    @Bean
    Subscription projectEvents(
            Views<Project> projects,
            Owned<OccupancyState, OccupancyCommand> occupancies,
            DeadLetters deadLetters,
            GapCounter gaps,
            JsonMapper json) {
        var reactions = new Reactions<>(
                REACTIONS, projects, new ProjectReaction(json), occupancies.handler(), deadLetters, gaps);
        return Subscription.to(REACTIONS, List.of("incubation.project.events.v1"), reactions);
    }
}
