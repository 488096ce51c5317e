package org.maillage.needs.incoming;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.Map;
import org.bson.Document;
import org.maillage.eventing.inbox.ByTopic;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.inbox.GapCounter;
import org.maillage.eventing.inbox.Reactions;
import org.maillage.eventing.mongo.MongoViews;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.spring.Subscription;
import org.maillage.needs.incoming.impact.HeardOnly;
import org.maillage.needs.incoming.impact.Mergers;
import org.maillage.needs.incoming.impact.ServiceReaction;
import org.maillage.needs.incoming.impact.Services;
import org.maillage.needs.incoming.incubation.ProjectContents;
import org.maillage.needs.incoming.incubation.ProjectReaction;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every topic that this service reads, and in which group. */
@Configuration(proxyBeanMethods = false)
class Subscriptions {

    private static final String REACTIONS = "needs.reactions";
    private static final String DECLARATIONS = "impact.declaration.events.v1";
    private static final String PROJECTS = "incubation.project.events.v1";

    /** {@code statements.needs.v1} in the group {@code needs.statements}. */
    @Bean
    Subscription needStatements(Owned<NeedState, NeedCommand> needs) {
        return needs.statements();
    }

    /** Services of impact and projects of incubation, in the group {@code needs.reactions}. */
    @Bean
    Subscription needReactions(
            Owned<NeedState, NeedCommand> needs,
            Services services,
            Mergers mergers,
            MongoOperations mongo,
            DeadLetters deadLetters,
            GapCounter gaps,
            Clock clock) {
        var declarations = new Reactions<>(
                REACTIONS,
                new MongoViews<>(durable(mongo, "declarations"), new HeardOnly()),
                new ServiceReaction(services, mergers, clock),
                needs.handler(),
                deadLetters,
                gaps);
        var projects = new Reactions<>(
                REACTIONS,
                new MongoViews<>(durable(mongo, ProjectContents.COLLECTION), new ProjectContents()),
                new ProjectReaction(),
                needs.handler(),
                deadLetters,
                gaps);
        var consumer = new ByTopic(
                Map.of(DECLARATIONS, new OneByOne(ServiceReaction.HEARD, declarations), PROJECTS, projects));
        return Subscription.to(REACTIONS, consumer.topics(), consumer);
    }

    @Bean
    Services services(MongoOperations mongo) {
        return new Services(mongo);
    }

    @Bean
    Preparation serviceIndexes(Services services) {
        return new Preparation("index of services", services::ensureIndexes);
    }

    private static MongoCollection<Document> durable(MongoOperations mongo, String name) {
        return mongo.getCollection(name).withWriteConcern(WriteConcern.MAJORITY);
    }
}
