package org.maillage.impact.job.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.impact.job.JobStories.CONFIRMED;
import static org.maillage.impact.job.JobStories.DECLARED;
import static org.maillage.impact.job.JobStories.ENDED;
import static org.maillage.impact.job.JobStories.MATCHED;
import static org.maillage.impact.job.JobStories.PERMANENT;
import static org.maillage.impact.job.JobStories.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.Timer;
import org.maillage.eventing.decider.Decision.Accepted;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.declaration.Precedent;
import org.maillage.impact.job.CheckedStatus;
import org.maillage.impact.job.Checkpoint;
import org.maillage.impact.job.Claim;
import org.maillage.impact.job.ConfirmedBy;
import org.maillage.impact.job.Contract;
import org.maillage.impact.job.Evidence;
import org.maillage.impact.job.Gender;
import org.maillage.impact.job.JobCommand;
import org.maillage.impact.job.JobCommand.Check;
import org.maillage.impact.job.JobCommand.Correct;
import org.maillage.impact.job.JobDecider;
import org.maillage.impact.job.JobEvent;
import org.maillage.impact.job.JobEvent.JobDeclared;
import org.maillage.impact.job.JobRejection;
import org.maillage.impact.job.JobState;
import org.maillage.impact.job.JobState.Absent;
import org.maillage.impact.job.Nature;
import org.maillage.impact.job.Residence;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class JobDocumentTest {

    private static final JobStates STATES = new JobStates(converter());
    private static final JobDecider JOB = new JobDecider();

    @Test
    void everyStateIsStoredAndReadBack() {
        assertReadBack(state(DECLARED));
        assertReadBack(state(DECLARED, CONFIRMED));
        assertReadBack(state(DECLARED, CONFIRMED, ENDED));
        assertReadBack(state(DECLARED, MATCHED));
        assertReadBack(after(state(DECLARED), correction(null)));
        assertReadBack(after(state(DECLARED), correction(PERMANENT)));
    }

    @Test
    void checksAndRenewalsAreReadBack() {
        var renewed = after(
                state(DECLARED),
                new Check(
                        Instant.parse("2025-10-15T08:00:00Z"),
                        Checkpoint.M12,
                        CheckedStatus.RENEWED,
                        null,
                        null,
                        24,
                        Evidence.DSN,
                        ConfirmedBy.EMPLOYER));

        assertReadBack(renewed);
        assertThat(JobTimers.of(renewed)).extracting(Timer::due).containsExactly(Instant.parse("2026-10-31T23:00:00Z"));
    }

    @Test
    void aClaimWithoutAnythingOptionalIsReadBack() {
        var trader = new Organisation(
                "entreprise individuelle",
                UUID.fromString("7d0f7a52-1c1b-8f6e-9a55-3d1b6c0c2e41"),
                null,
                null,
                null,
                null,
                null);
        var claim = new Claim(
                trader,
                new Links(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null),
                Contract.SELF_EMPLOYED,
                null,
                100,
                Nature.CREATED,
                Gender.UNKNOWN,
                Residence.UNKNOWN,
                LocalDate.parse("2025-02-03"),
                new Place(null, Districts.UNKNOWN),
                List.of());

        assertReadBack(JOB.evolve(new Absent(), new JobDeclared(Instant.parse("2025-02-03T09:00:00Z"), claim)));
    }

    @Test
    void onlyARunningContractThatHasAnEndHasATimer() {
        assertThat(JobTimers.of(state(DECLARED)))
                .extracting(Timer::messageId)
                .containsExactly("end-of-contract@2025-10-31T23:00:00Z");
        assertThat(JobTimers.of(state(DECLARED, ENDED))).isEmpty();
        assertThat(JobTimers.of(after(state(DECLARED), correction(PERMANENT)))).isEmpty();
        assertThat(JobTimers.of(new Absent())).isEmpty();
    }

    @Test
    void theStoredFormIsFlatAndNamesNoClass() {
        assertThat(STATES.write(state(DECLARED))).isEqualTo(Document.parse("""
                        { "stage": "DECLARED",
                          "employer": { "name": "Association démonstration 009", "siret": "93000009600017",
                            "siren": "930000096", "legalForm": "ASSOCIATION", "synthetic": true },
                          "employerKey": "siren:930000096",
                          "contract": "CDD",
                          "contractMonths": 12,
                          "months": 12,
                          "contractOverOn": "2025-11-01",
                          "fteHundredths": 50,
                          "nature": "CREATED",
                          "gender": "MAN",
                          "livesInQpv": "NO",
                          "startedOn": "2024-11-01",
                          "location": { "lon": 1.38721, "lat": 43.58075, "communeCode": "31555" },
                          "districts": {
                            "2015": { "code": "QP031006", "basis": "POINT" },
                            "2024": { "code": "QN03106I", "basis": "POINT" } },
                          "programmes": ["CITE-EMPLOI"],
                          "corrections": 1,
                          "checked": [],
                          "comparable": true }"""));
    }

    @Test
    void anUnknownJobIsNotStored() {
        assertThatThrownBy(() -> STATES.write(new Absent())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Correct correction(@Nullable Claim values) {
        var precedent = new Precedent(null, List.of(UUID.randomUUID()));
        return new Correct(
                Instant.parse("2025-02-03T09:00:00Z"),
                new Correction(null, null, precedent),
                values,
                null,
                false,
                true);
    }

    private static JobState after(JobState state, JobCommand command) {
        var events = ((Accepted<JobEvent, JobRejection>) JOB.decide(state, command, command.at())).events();
        JobState next = state;
        for (var event : events) {
            next = JOB.evolve(next, event);
        }
        return next;
    }

    private static void assertReadBack(JobState state) {
        assertThat(STATES.read(STATES.write(state))).isEqualTo(state);
    }

    static MappingMongoConverter converter() {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
        converter.afterPropertiesSet();
        return converter;
    }
}
