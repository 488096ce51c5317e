package org.maillage.thirdplaces.incoming.incubation;

import com.mongodb.WriteConcern;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.mongo.MongoViews;
import org.maillage.eventing.spring.Preparation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where the views of projects are kept. */
@Configuration(proxyBeanMethods = false)
class IncubationConfiguration {

    @Bean
    Views<Project> projectViews(MongoOperations mongo) {
        return new MongoViews<>(
                mongo.getCollection(Structures.COLLECTION).withWriteConcern(WriteConcern.MAJORITY),
                new ProjectMapping());
    }

    @Bean
    Structures structures(MongoOperations mongo) {
        return new Structures(mongo);
    }

    @Bean
    Preparation projectIndexes(Structures structures) {
        return new Preparation("indexes of projects", structures::ensureIndexes);
    }
}
