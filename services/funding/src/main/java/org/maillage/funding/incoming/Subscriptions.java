package org.maillage.funding.incoming;

import com.mongodb.WriteConcern;
import java.util.Map;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.inbox.ByTopic;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.inbox.GapCounter;
import org.maillage.eventing.inbox.Reactions;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.mongo.MongoViews;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Subscription;
import org.maillage.funding.call.CallCommand;
import org.maillage.funding.call.CallState;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.incoming.incubation.ProjectContents;
import org.maillage.funding.incoming.incubation.ProjectReaction;
import org.maillage.funding.incoming.incubation.ProjectView;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every topic that this service reads, and in which group. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    private static final String REACTIONS = "funding.reactions";
    private static final String PROJECTS = "incubation.project.events.v1";
    private static final String GRANTS = "funding.grant.events.v1";

    /** {@code statements.funding.v1} in the group {@code funding.statements}: calls first, so that grants know them. */
    @Bean
    Subscription fundingStatements(
            Aggregates aggregates, Owned<CallState, CallCommand> calls, Owned<GrantState, GrantCommand> grants) {
        return aggregates.statements(calls, grants);
    }

    /** Projects of incubation, and the service's own grants for its lists, in the group {@code funding.reactions}. */
    @Bean
    Subscription fundingReactions(
            Views<ProjectView> projects,
            @Qualifier("awardViews") BatchConsumer awards,
            Owned<GrantState, GrantCommand> grants,
            DeadLetters deadLetters,
            GapCounter gaps) {
        var consumer = new ByTopic(Map.of(
                PROJECTS,
                new Reactions<>(REACTIONS, projects, new ProjectReaction(), grants.handler(), deadLetters, gaps),
                GRANTS,
                awards));
        return Subscription.to(REACTIONS, consumer.topics(), consumer);
    }

    @Bean
    Views<ProjectView> projectViews(MongoOperations mongo) {
        var collection = mongo.getCollection(ProjectContents.COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
        return new MongoViews<>(collection, new ProjectContents());
    }
}
