package org.maillage.incubation.cohort.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.incubation.cohort.CohortCommand.Start;
import org.maillage.incubation.cohort.CohortEvent;
import org.maillage.incubation.cohort.CohortId;
import org.maillage.incubation.cohort.CohortState;
import org.maillage.incubation.cohort.CohortState.Absent;
import org.maillage.incubation.cohort.CohortState.Announced;
import org.maillage.incubation.cohort.CohortState.Started;
import org.maillage.incubation.cohort.CohortTerms;
import org.maillage.incubation.project.Organisation;
import org.maillage.incubation.project.Organisation.LegalForm;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.PublishedEvents;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class CohortShellTest {

    private static final String TOPIC = "incubation.cohort.events.v1";
    private static final CohortStates STATES = new CohortStates(converter());
    private static final CohortId ID = new CohortId(UUID.fromString("0e0b2f8e-8f0a-5a44-9d3e-2a5f5a5c0d11"));
    private static final CohortTerms TERMS = new CohortTerms(
            "Promotion 2019",
            new Organisation("Première Brique", null, null, "930001107", null, LegalForm.PUBLIC_BODY, true),
            LocalDate.parse("2019-05-15"),
            LocalDate.parse("2019-06-30"),
            LocalDate.parse("2019-10-15"),
            LocalDate.parse("2020-10-15"),
            8,
            "Mobilités du quotidien");

    @TestFactory
    Stream<DynamicTest> whatIsPublishedFitsItsContract() {
        return PublishedEvents.of(CohortEvent.class, CohortEventsV1.FORMAT, TOPIC)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aMissingFieldIsUnreadable() {
        return Contracts.load().eventsOf(TOPIC).stream()
                .flatMap(contract -> contract.requiredFields().stream()
                        .map(field -> DynamicTest.dynamicTest(contract.type() + " " + field, () -> {
                            var example = contract.examples().getFirst();
                            var without = example.data().deepCopy();
                            without.remove(field);
                            assertThatThrownBy(() -> CohortEventsV1.FORMAT.decode(
                                            example.envelope(),
                                            without.toString().getBytes(StandardCharsets.UTF_8)))
                                    .isInstanceOf(UnreadableRecordException.class);
                        })));
    }

    @Test
    void everyStateIsStoredAndReadBack() {
        for (CohortState state :
                List.of(new Announced(ID, TERMS), new Started(ID, TERMS, LocalDate.parse("2019-10-14"), 6))) {
            assertThat(STATES.read(STATES.write(state))).isEqualTo(state);
        }
    }

    @Test
    void theStoredFormIsFlatAndNamesNoClass() {
        var stored = STATES.write(new Announced(ID, TERMS));

        assertThat(stored.remove("cohortId")).isEqualTo(ID.value());
        assertThat(stored).isEqualTo(Document.parse("""
                        { "stage": "ANNOUNCED",
                          "name": "Promotion 2019",
                          "incubator": {
                            "name": "Première Brique", "siren": "930001107", "legalForm": "PUBLIC_BODY", "synthetic": true },
                          "opensOn": "2019-05-15",
                          "closesOn": "2019-06-30",
                          "startsOn": "2019-10-15",
                          "endsOn": "2020-10-15",
                          "places": 8,
                          "theme": "Mobilités du quotidien" }"""));
    }

    @Test
    void anUnknownCohortIsNotStored() {
        assertThatThrownBy(() -> STATES.write(new Absent())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCohortBeginsAtMidnightInParisWithThoseAdmittedByThen() {
        var due = Instant.parse("2019-10-14T22:00:00Z");

        assertThat(CohortConfiguration.timers(new Announced(ID, TERMS), cohort -> 6))
                .containsExactly(new Timer<>("start", due, new Start(due, TERMS.startsOn(), 6)));
    }

    @Test
    void aCohortThatHasBegunHasNothingToWaitFor() {
        var started = new Started(ID, TERMS, TERMS.startsOn(), 6);

        assertThat(CohortConfiguration.timers(started, _ -> 6)).isEmpty();
        assertThat(CohortConfiguration.timers(new Absent(), _ -> 6)).isEmpty();
    }

    private static MappingMongoConverter converter() {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
        converter.afterPropertiesSet();
        return converter;
    }
}
