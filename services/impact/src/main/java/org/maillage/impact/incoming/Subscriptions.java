package org.maillage.impact.incoming;

import java.util.List;
import java.util.Map;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.inbox.ByTopic;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.inbox.GapCounter;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.inbox.Reactions;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.spring.Subscription;
import org.maillage.impact.declaration.DeclarationCommand;
import org.maillage.impact.declaration.DeclarationState;
import org.maillage.impact.incoming.funding.Grants;
import org.maillage.impact.incoming.incubation.Projects;
import org.maillage.impact.incoming.thirdplaces.Occupancies;
import org.maillage.impact.incoming.thirdplaces.RegisteredPlaces;
import org.maillage.impact.job.JobCommand;
import org.maillage.impact.job.JobState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every topic that this service reads, and in which group. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    private static final String REACTIONS = "impact.reactions";
    private static final String PROJECTS = "incubation.project.events.v1";
    private static final String GRANTS = "funding.grant.events.v1";
    private static final String PLACES = "thirdplaces.place.events.v1";
    private static final String OCCUPANCIES = "thirdplaces.occupancy.events.v1";

    /** {@code statements.impact.v1} in the group {@code impact.statements}: declarations first, which jobs do not change. */
    @Bean
    Subscription impactStatements(
            Aggregates aggregates,
            Owned<DeclarationState, DeclarationCommand> declarations,
            Owned<JobState, JobCommand> jobs) {
        return aggregates.statements(declarations, jobs);
    }

    @Bean
    HeardFiles heardFiles(MongoOperations mongo) {
        return new HeardFiles(mongo);
    }

    @Bean
    Preparation heardFilesIndexes(HeardFiles heard) {
        return new Preparation("indexes of what is heard of other services", heard::ensureIndexes);
    }

    /** Four topics of other services in the group {@code impact.reactions}. */
    @Bean
    Subscription impactReactions(
            HeardFiles heard, Owned<JobState, JobCommand> jobs, DeadLetters deadLetters, GapCounter gaps) {
        var listener = new Listener(jobs, deadLetters, gaps);
        return Subscription.to(
                REACTIONS,
                List.of(PROJECTS, GRANTS, PLACES, OCCUPANCIES),
                new ByTopic(Map.of(
                        PROJECTS, listener.to(new Projects(), heard.projects()),
                        GRANTS, listener.to(new Grants(), heard.grants()),
                        PLACES, listener.to(new RegisteredPlaces(), heard.places()),
                        OCCUPANCIES, listener.to(new Occupancies(), heard.occupancies()))));
    }

    /** What other services establish changes no file here: it only changes what is known. */
    private record Listener(Owned<JobState, JobCommand> jobs, DeadLetters deadLetters, GapCounter gaps) {

        <V> BatchConsumer to(Reaction<V, JobCommand> reaction, Views<V> views) {
            return new Reactions<>(REACTIONS, views, reaction, jobs.handler(), deadLetters, gaps);
        }
    }
}
