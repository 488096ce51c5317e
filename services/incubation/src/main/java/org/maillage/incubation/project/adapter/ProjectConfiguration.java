package org.maillage.incubation.project.adapter;

import java.time.Clock;
import org.maillage.defaults.security.AccessRules;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.incubation.cohort.Candidacies;
import org.maillage.incubation.incoming.impact.ServiceReaction;
import org.maillage.incubation.incoming.needs.HandOvers;
import org.maillage.incubation.incoming.needs.NeedThreads;
import org.maillage.incubation.incoming.partners.ProjectKnowledge;
import org.maillage.incubation.incoming.partners.ProjectRoutes;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectDecider;
import org.maillage.incubation.project.ProjectEvent;
import org.maillage.incubation.project.ProjectRejection;
import org.maillage.incubation.project.ProjectState;
import org.maillage.incubation.project.RegisteredStructures;
import org.maillage.territory.Territories;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Puts the project to work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectProperties.class)
@EnableScheduling
class ProjectConfiguration {

    static final String KIND = "project";

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    AggregateType<ProjectState, ProjectCommand, ProjectEvent, ProjectRejection> projectType(MongoConverter converter) {
        return AggregateType.untimed(
                "incubation",
                KIND,
                "incubation.project.events.v1",
                new ProjectDecider(),
                new ProjectStates(converter),
                ProjectEventsV1.FORMAT);
    }

    @Bean
    Owned<ProjectState, ProjectCommand> projects(
            Aggregates aggregates,
            AggregateType<ProjectState, ProjectCommand, ProjectEvent, ProjectRejection> type,
            Territories territories,
            ProjectKnowledge knowledge,
            FileKeys keys,
            ProjectProperties properties,
            JsonMapper json) {
        var routes = new ProjectRoutes(territories, keys).table(json);
        HandOvers.addTo(routes);
        ServiceReaction.addTo(routes);
        return aggregates.own(
                type,
                "statements.incubation.v1",
                routes,
                new StatementTranslator<>(routes, keys, knowledge),
                properties.textsKeptFor());
    }

    @Bean
    ProjectKnowledge projectKnowledge(
            NeedThreads needs, Candidacies cohorts, RegisteredStructures structures, FileKeys keys) {
        return new ProjectKnowledge(needs, cohorts, structures, keys);
    }

    @Bean
    ProjectIndex projectIndex(MongoOperations mongo) {
        return new ProjectIndex(mongo);
    }

    @Bean
    ProjectSearch projectSearch(MongoOperations mongo) {
        return new ProjectSearch(mongo);
    }

    @Bean
    Notes projectNotes(MongoOperations mongo, FileKeys keys, Clock clock, ProjectProperties properties) {
        return new Notes(mongo, keys, clock, properties.notesKeptFor());
    }

    @Bean
    Preparation projectIndexes(ProjectIndex index, ProjectSearch search, Notes notes) {
        return new Preparation("indexes of projects and their notes", () -> {
            index.ensureIndexes();
            search.ensureIndexes();
            notes.ensureIndexes();
        });
    }

    /** Readers look, officers act. */
    @Bean
    AccessRules incubationAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/incubation/**")
                .hasAnyRole("reader", "officer", "administrator")
                .requestMatchers("/api/incubation/**")
                .hasAnyRole("officer", "administrator");
    }
}
