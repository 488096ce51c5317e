package org.maillage.impact.job.adapter;

import java.time.Clock;
import org.maillage.defaults.security.AccessRules;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.impact.dossier.StaffCorrection;
import org.maillage.impact.incoming.HeardFiles;
import org.maillage.impact.incoming.partners.JobRoutes;
import org.maillage.impact.incoming.partners.KnownFiles;
import org.maillage.impact.incoming.partners.MongoOwnFiles;
import org.maillage.impact.job.JobCommand;
import org.maillage.impact.job.JobDecider;
import org.maillage.impact.job.JobEvent;
import org.maillage.impact.job.JobRejection;
import org.maillage.impact.job.JobState;
import org.maillage.territory.Territories;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Puts the job to work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobProperties.class)
@EnableScheduling
class JobConfiguration {

    static final String KIND = "job";

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    KnownFiles knownFiles(HeardFiles heard, MongoOperations mongo) {
        return new KnownFiles(heard, new MongoOwnFiles(mongo));
    }

    @Bean
    AggregateType<JobState, JobCommand, JobEvent, JobRejection> jobType(MongoConverter converter) {
        return new AggregateType<>(
                "impact",
                KIND,
                "impact.job.events.v1",
                new JobDecider(),
                new JobStates(converter),
                JobEventsV1.FORMAT,
                JobTimers::of);
    }

    @Bean
    Owned<JobState, JobCommand> jobs(
            Aggregates aggregates,
            AggregateType<JobState, JobCommand, JobEvent, JobRejection> type,
            Territories territories,
            FileKeys keys,
            JobProperties properties,
            KnownFiles known,
            JsonMapper json) {
        var routes = new JobRoutes(territories, keys, properties.incubators(), json).table();
        return aggregates.own(
                type,
                "statements.impact.v1",
                routes,
                new StatementTranslator<>(routes, keys, (batch, statements) -> known.of(KIND, batch, statements)),
                properties.textsKeptFor());
    }

    @Bean
    StaffCorrection staffCorrection(JsonMapper json, Territories territories) {
        return new StaffCorrection(json, territories);
    }

    @Bean
    JobSearch jobSearch(MongoOperations mongo) {
        return new JobSearch(mongo);
    }

    @Bean
    Claims claims(MongoOperations mongo, MongoConverter converter, FileKeys keys) {
        return new Claims(mongo, converter, new Persons(keys));
    }

    @Bean
    DistinctJobs distinctJobs(MongoOperations mongo) {
        return new DistinctJobs(mongo);
    }

    @Bean
    PersonRetention personRetention(MongoOperations mongo, FileKeys keys, Clock clock, JobProperties properties) {
        return new PersonRetention(mongo, keys, clock, properties.personKeptFor());
    }

    @Bean
    Preparation jobIndexes(JobSearch search) {
        return new Preparation("indexes of job lists", search::ensureIndexes);
    }

    /**
     * Whoever reads these files one by one counts persons exactly, which is for officers: readers have the figures as they are released,
     * and the list of declarations, which tells of nobody. A partner may contest a figure too.
     */
    @Bean
    AccessRules impactAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/impact/declarations")
                .hasAnyRole("reader", "officer", "administrator")
                .requestMatchers(HttpMethod.POST, "/api/impact/declarations/*/disputes")
                .hasAnyRole("partner", "officer", "administrator")
                .requestMatchers("/api/impact/**")
                .hasAnyRole("officer", "administrator");
    }
}
