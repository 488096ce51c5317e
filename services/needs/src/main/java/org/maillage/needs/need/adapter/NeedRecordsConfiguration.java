package org.maillage.needs.need.adapter;

import java.time.Clock;
import java.util.List;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is looked up about needs, and what is kept beside them: texts, contacts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NeedProperties.class)
@EnableScheduling
class NeedRecordsConfiguration {

    @Bean
    NeedSearch needSearch(MongoOperations mongo) {
        return new NeedSearch(mongo);
    }

    @Bean
    NeedProjects needProjects(MongoOperations mongo, MongoMergers mergers) {
        return new NeedProjects(mongo, mergers);
    }

    @Bean
    WorkLists needWorkLists(MongoOperations mongo, NeedSearch search, NeedProjects projects) {
        return new WorkLists(mongo, search, projects);
    }

    @Bean
    Contacts needContacts(
            MongoOperations mongo,
            FileKeys keys,
            Owned<NeedState, NeedCommand> needs,
            Clock clock,
            NeedProperties properties) {
        return new Contacts(mongo, keys, needs.documents(), clock, properties.contactKeptFor());
    }

    @Bean
    Preparation needIndexes(
            NeedSearch search, WorkLists lists, NeedProjects projects, MongoMergers mergers, Contacts contacts) {
        List<Runnable> indexes = List.of(
                search::ensureIndexes,
                lists::ensureIndexes,
                projects::ensureIndexes,
                mergers::ensureIndexes,
                contacts::ensureIndexes);
        return new Preparation("indexes of what is looked up", () -> indexes.forEach(Runnable::run));
    }
}
