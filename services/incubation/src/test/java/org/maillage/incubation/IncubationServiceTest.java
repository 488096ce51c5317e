package org.maillage.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.contract.Contracts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;

class IncubationServiceTest extends RunningService {

    IncubationServiceTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void aPresentationToACohortBecomesTwoFactsAndAVerdict() {
        String cohort = "C-" + subject;
        partner.awaitVerdict(partner.says(cohort, "cohort-announced", OPENED, COHORT), "applied");
        String said = PROJECT.replace(
                "\"synthetic\"", "\"cohort\": {\"id\": \"" + partner.file(cohort) + "\"}, \"synthetic\"");

        JsonNode verdict = partner.awaitVerdict(partner.says(subject, "project-opened", OPENED, said), "applied");

        List<WireEvent> events = partner.eventsOf(partner.file(subject));
        assertThat(partner.historyOf(partner.file(subject))).containsExactly("project-opened", "application-received");
        assertThat(verdict.path("eventIds")).hasSize(2);
        assertThat(data(events.get(0)).path("origin").asString()).isEqualTo("APPLICATION");
        assertThat(data(events.get(1)).path("late").asBoolean()).isFalse();
        events.forEach(it -> Contracts.load().assertFits(it.envelope().type(), it.data()));
    }

    @Test
    void aCohortBeginsByTimeAlone() {
        partner.awaitVerdict(partner.says(subject, "cohort-announced", OPENED, COHORT), "applied");

        WireEvent started = awaitEvents(partner.file(subject), 2).getLast();

        assertThat(started.envelope().type()).isEqualTo(type("cohort-started"));
        assertThat(started.envelope().time()).isEqualTo("2019-10-14T22:00:00Z");
        assertThat(data(started).path("startedOn").asString()).isEqualTo("2019-10-15");
        Contracts.load().assertFits(started.envelope().type(), started.data());
    }

    @Test
    void aNeedThatWasHandedOverOpensItsProjectOnceAndItsServicesMeanAFirstUser() throws Exception {
        UUID need = UUID.randomUUID();
        UUID project = Ids.openedBy("need", need);
        handOver(need, 1, project);
        handOver(need, 1, project);

        Envelope opened = awaitEvents(project, 1).getFirst().envelope();
        assertThat(opened.type()).isEqualTo(type("project-opened"));
        assertThat(opened.time()).isEqualTo(OPENED);
        assertThat(opened.extension(Extension.THREAD_ID)).contains(need.toString());
        assertThat(opened.extension(Extension.SYNTHETIC)).contains("true");

        partner.awaitVerdict(partner.saysOf(project, subject, "admission-decided", ADMITTED, ADMISSION), "applied");
        service(UUID.randomUUID(), project);
        service(UUID.randomUUID(), project);

        WireEvent reached = awaitEvents(project, 3).getLast();
        assertThat(data(reached).path("milestone").asString()).isEqualTo("FIRST_USER");
        assertThat(reached.envelope().time()).isEqualTo(LATER);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> http.perform(
                                get("/api/incubation/projects/{id}", project).with(as("reader")))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.around.needs[0]").value(need.toString()))
                        .andExpect(jsonPath("$.around.services.length()").value(2)));
        assertThat(partner.eventsOf(project)).hasSize(3);
    }

    @Test
    void aHandOverToANamedProjectGivesItItsThread() {
        UUID need = UUID.randomUUID();
        UUID project = partner.file(subject);
        handOver(need, 1, project);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mongo.exists(Query.query(Criteria.where("_id").is(need)), "needViews"));

        partner.awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");

        WireEvent opened = partner.eventsOf(project).getFirst();
        assertThat(opened.envelope().extension(Extension.THREAD_ID)).contains(need.toString());
        assertThat(data(opened).path("needId").asString()).isEqualTo(need.toString());
    }

    @Test
    void aStepThatIsStillAheadWaitsForTheStepBeforeIt() {
        partner.awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");
        String staged = partner.says(subject, "stage-entered", LATER, "{\"stage\": \"INCUBATION\"}");
        assertThat(partner.awaitVerdict(staged, "waiting").path("code").asString())
                .isEqualTo("step.not-allowed");

        partner.says(subject, "admission-decided", ADMITTED, ADMISSION);

        partner.awaitVerdict(staged, "applied");
        assertThat(partner.historyOf(partner.file(subject)))
                .containsExactly("project-opened", "admission-decided", "stage-entered");
    }

    @Test
    void aStructureBelongsToOneProject() throws Exception {
        String siren = siren();
        String other = "P-" + UUID.randomUUID();
        String registration = """
                {"structure": {"name": "L’Atelier", "siren": "%s"}, "legalForm": "ASSOCIATION",
                 "registeredOn": "2019-10-20"}""".formatted(siren);
        admitted(subject);
        admitted(other);

        partner.awaitVerdict(partner.says(subject, "structure-registered", LATER, registration), "applied");
        JsonNode verdict =
                partner.awaitVerdict(partner.says(other, "structure-registered", LATER, registration), "refused");

        assertThat(verdict.path("code").asString()).isEqualTo("incubation.structure.already-registered");
        assertThat(verdict.path("detail").asString())
                .contains(partner.file(subject).toString());
        http.perform(get("/api/incubation/projects?checkDue=true&size=500").with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.id == '%s')]".formatted(partner.file(subject)))
                        .exists());
        http.perform(get("/api/incubation/projects/shared-structures").with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.structure == '%s')]".formatted(siren)).doesNotExist());
    }

    @Test
    void aStructureThatWasToldOnTwoProjectsAtTheSameMomentIsListed() throws Exception {
        String siren = siren();
        String other = "P-" + UUID.randomUUID();
        admitted(subject);
        admitted(other);
        for (UUID project : List.of(partner.file(subject), partner.file(other))) {
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(project)),
                    Update.update("state.structure.registered", siren),
                    "project");
        }

        http.perform(get("/api/incubation/projects/shared-structures").with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.structure == '%s')].projects[1]".formatted(siren))
                        .exists());
    }

    @Test
    void whatOthersSayOfAProjectIsShownWithIt() throws Exception {
        UUID project = partner.file(subject);
        UUID service = UUID.randomUUID();
        partner.awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");
        others.establish(
                "org.maillage.funding.grant-decided.v1", UUID.randomUUID(), 1, LATER, project, """
                {"outcome": "AWARDED", "awardedCents": 1500000, "schemeCode": "CDV", "year": 2019,
                 "deliberatedOn": "2019-10-20", "projectId": "%s"}""".formatted(project));
        others.establish(
                "org.maillage.thirdplaces.occupant-moved-in.v1", UUID.randomUUID(), 1, LATER, project, """
                {"movedInOn": "2019-10-21", "placeId": "%s", "space": "Atelier 1", "areaM2": 30, "projectId": "%s"}""".formatted(
                                UUID.randomUUID(), project));
        service(service, project);
        others.establish(
                "org.maillage.impact.service-closed.v1", service, 2, LATER, project, "{\"closedOn\": \"2019-12-01\"}");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> http.perform(
                                get("/api/incubation/projects/{id}", project).with(as("reader")))
                        .andExpect(jsonPath("$.around.grants..awardedCents").value(1_500_000))
                        .andExpect(jsonPath("$.around.grants..deliberatedOn").value("2019-10-20"))
                        .andExpect(jsonPath("$.around.occupancies..movedInOn").value("2019-10-21"))
                        .andExpect(jsonPath("$.around.services..closedOn").value("2019-12-01"))
                        .andExpect(jsonPath("$.waiting[0].code").value("step.not-allowed")));
    }
}
