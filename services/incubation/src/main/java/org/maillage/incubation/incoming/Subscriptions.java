package org.maillage.incubation.incoming;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.inbox.ByTopic;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.inbox.GapCounter;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.inbox.Reactions;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Subscription;
import org.maillage.incubation.cohort.CohortCommand;
import org.maillage.incubation.cohort.CohortState;
import org.maillage.incubation.incoming.funding.GrantReaction;
import org.maillage.incubation.incoming.funding.GrantView;
import org.maillage.incubation.incoming.impact.ServiceReaction;
import org.maillage.incubation.incoming.impact.ServiceView;
import org.maillage.incubation.incoming.needs.NeedReaction;
import org.maillage.incubation.incoming.needs.NeedView;
import org.maillage.incubation.incoming.thirdplaces.OccupancyReaction;
import org.maillage.incubation.incoming.thirdplaces.OccupancyView;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every topic that this service reads, and in which group. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    private static final String REACTIONS = "incubation.reactions";
    private static final String NEEDS = "needs.need.events.v1";
    private static final String GRANTS = "funding.grant.events.v1";
    private static final String OCCUPANCIES = "thirdplaces.occupancy.events.v1";
    private static final String DECLARATIONS = "impact.declaration.events.v1";

    /** {@code statements.incubation.v1} in the group {@code incubation.statements}. */
    @Bean
    Subscription incubationStatements(
            Aggregates aggregates,
            Owned<CohortState, CohortCommand> cohorts,
            Owned<ProjectState, ProjectCommand> projects) {
        return aggregates.statements(cohorts, projects);
    }

    /** What needs, funding, thirdplaces and impact establish, in the group {@code incubation.reactions}. */
    @Bean
    Subscription incubationReactions(
            Reacting reacting,
            ProjectViews<NeedView> needs,
            ProjectViews<GrantView> grants,
            ProjectViews<OccupancyView> occupancies,
            ProjectViews<ServiceView> services,
            Clock clock) {
        var consumer = new ByTopic(Map.of(
                NEEDS, reacting.to(needs, new NeedReaction(clock)),
                GRANTS, reacting.to(grants, new GrantReaction()),
                OCCUPANCIES, reacting.to(occupancies, new OccupancyReaction()),
                DECLARATIONS, reacting.to(services, new ServiceReaction(clock))));
        return Subscription.to(REACTIONS, List.of(NEEDS, GRANTS, OCCUPANCIES, DECLARATIONS), consumer);
    }

    @Bean
    Reacting reacting(Owned<ProjectState, ProjectCommand> projects, DeadLetters deadLetters, GapCounter gaps) {
        return new Reacting(projects.handler(), deadLetters, gaps);
    }

    /** Lets projects react to what is heard. */
    record Reacting(Handler<ProjectState, ProjectCommand> projects, DeadLetters deadLetters, GapCounter gaps) {

        <V> BatchConsumer to(ProjectViews<V> views, Reaction<V, ProjectCommand> reaction) {
            return new Reactions<>(REACTIONS, views.all(), reaction, projects, deadLetters, gaps);
        }
    }
}
