package org.maillage.incubation.cohort.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.AggregateType;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.spring.Aggregates;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventing.spring.Preparation;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.incubation.cohort.Candidacies;
import org.maillage.incubation.cohort.CohortCommand;
import org.maillage.incubation.cohort.CohortCommand.Start;
import org.maillage.incubation.cohort.CohortDecider;
import org.maillage.incubation.cohort.CohortEvent;
import org.maillage.incubation.cohort.CohortRejection;
import org.maillage.incubation.cohort.CohortState;
import org.maillage.incubation.cohort.CohortState.Announced;
import org.maillage.incubation.cohort.CohortState.Known;
import org.maillage.incubation.incoming.partners.CohortRoutes;
import org.maillage.incubation.project.Admissions;
import org.maillage.incubation.project.Days;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** Puts the cohort to work. */
@Configuration(proxyBeanMethods = false)
class CohortConfiguration {

    static final String KIND = "cohort";

    @Bean
    AggregateType<CohortState, CohortCommand, CohortEvent, CohortRejection> cohortType(
            MongoConverter converter, Admissions admissions) {
        return new AggregateType<>(
                "incubation",
                KIND,
                "incubation.cohort.events.v1",
                new CohortDecider(),
                new CohortStates(converter),
                CohortEventsV1.FORMAT,
                state -> timers(state, admissions));
    }

    /** A cohort begins by itself on the planned day. */
    static List<Timer<CohortCommand>> timers(CohortState state, Admissions admissions) {
        if (!(state instanceof Announced(var id, var terms))) {
            return List.of();
        }
        Instant due = Days.startOf(terms.startsOn());
        return List.of(new Timer<>("start", due, new Start(due, terms.startsOn(), admissions.to(id.value()))));
    }

    @Bean
    Owned<CohortState, CohortCommand> cohorts(
            Aggregates aggregates,
            AggregateType<CohortState, CohortCommand, CohortEvent, CohortRejection> type,
            FileKeys keys,
            JsonMapper json) {
        var routes = new CohortRoutes(keys).table(json);
        return aggregates.own(type, "statements.incubation.v1", routes, StatementTranslator.alone(routes, keys));
    }

    @Bean
    Candidacies candidacies(Owned<CohortState, CohortCommand> cohorts) {
        return ids -> cohorts.documents().find(ids).stream()
                .filter(it -> it.state() instanceof Known)
                .collect(Collectors.toMap(
                        AggregateDocument::id,
                        it -> ((Known) Objects.requireNonNull(it.state()))
                                .terms()
                                .closesOn()));
    }

    @Bean
    CohortSearch cohortSearch(MongoOperations mongo) {
        return new CohortSearch(mongo);
    }

    @Bean
    Preparation cohortIndexes(CohortSearch search) {
        return new Preparation("indexes of cohorts", search::ensureIndexes);
    }
}
