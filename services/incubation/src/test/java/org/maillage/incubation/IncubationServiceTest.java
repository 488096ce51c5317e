package org.maillage.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.contract.Contracts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
class IncubationServiceTest {

    private static final Instant OPENED = Instant.parse("2019-06-20T08:00:00Z");
    private static final Instant ADMITTED = Instant.parse("2019-09-20T08:00:00Z");
    private static final Instant LATER = Instant.parse("2019-10-20T08:00:00Z");
    private static final String PROJECT = """
            {"title": "Un atelier vélo", "pitch": "Mots du porteur", "holderKind": "PERSON",
             "location": {"lon": 1.41689, "lat": 43.59269}, "synthetic": true}""";
    private static final String COHORT = """
            {"name": "Promotion 2019", "incubator": {"name": "Incubateur", "siren": "930001107", "synthetic": true},
             "opensOn": "2019-05-15", "closesOn": "2019-06-30", "startsOn": "2019-10-15", "places": 8}""";
    private static final String ADMISSION = "{\"outcome\": \"ADMITTED\"}";

    @Autowired
    private MockMvc http;

    @Autowired
    private MongoOperations mongo;

    private final Partner partner;
    private String subject;

    IncubationServiceTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        this.partner = new Partner(kafka, backends.bootstrapServers());
        this.subject = "P-" + UUID.randomUUID();
    }

    @BeforeEach
    void another() {
        subject = "P-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void aPresentationToACohortBecomesTwoFactsAndAVerdict() {
        String cohort = "C-" + subject;
        awaitVerdict(partner.says(cohort, "cohort-announced", OPENED, COHORT), "applied");
        String said = PROJECT.replace(
                "\"synthetic\"", "\"cohort\": {\"id\": \"" + Partner.file(cohort) + "\"}, \"synthetic\"");

        JsonNode verdict = awaitVerdict(partner.says(subject, "project-opened", OPENED, said), "applied");

        List<WireEvent> events = partner.eventsOf(Partner.file(subject));
        assertThat(types(events)).containsExactly(type("project-opened"), type("application-received"));
        assertThat(verdict.path("eventIds")).hasSize(2);
        assertThat(data(events.get(0)).path("origin").asString()).isEqualTo("APPLICATION");
        assertThat(data(events.get(1)).path("late").asBoolean()).isFalse();
        events.forEach(it -> Contracts.load().assertFits(it.envelope().type(), it.data()));
    }

    @Test
    void aCohortBeginsByTimeAlone() {
        awaitVerdict(partner.says(subject, "cohort-announced", OPENED, COHORT), "applied");

        WireEvent started = awaitEvents(Partner.file(subject), 2).getLast();

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

        awaitVerdict(partner.saysAbout(project, subject, "admission-decided", ADMITTED, ADMISSION), "applied");
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
        UUID project = Partner.file(subject);
        handOver(need, 1, project);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mongo.exists(Query.query(Criteria.where("_id").is(need)), "needViews"));

        awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");

        WireEvent opened = partner.eventsOf(project).getFirst();
        assertThat(opened.envelope().extension(Extension.THREAD_ID)).contains(need.toString());
        assertThat(data(opened).path("needId").asString()).isEqualTo(need.toString());
    }

    @Test
    void aStepThatIsStillAheadWaitsForTheStepBeforeIt() {
        awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");
        String staged = partner.says(subject, "stage-entered", LATER, "{\"stage\": \"INCUBATION\"}");
        assertThat(awaitVerdict(staged, "waiting").path("code").asString()).isEqualTo("step.not-allowed");

        partner.says(subject, "admission-decided", ADMITTED, ADMISSION);

        awaitVerdict(staged, "applied");
        assertThat(types(partner.eventsOf(Partner.file(subject))))
                .containsExactly(type("project-opened"), type("admission-decided"), type("stage-entered"));
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

        awaitVerdict(partner.says(subject, "structure-registered", LATER, registration), "applied");
        JsonNode verdict = awaitVerdict(partner.says(other, "structure-registered", LATER, registration), "refused");

        assertThat(verdict.path("code").asString()).isEqualTo("incubation.structure.already-registered");
        assertThat(verdict.path("detail").asString())
                .contains(Partner.file(subject).toString());
        http.perform(get("/api/incubation/projects?checkDue=true&size=500").with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.id == '%s')]".formatted(Partner.file(subject)))
                        .exists());
        http.perform(get("/api/incubation/projects/shared-structures").with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void freeTextsAreInNoEventAndInTheDatabaseOnlySealed() throws Exception {
        awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");
        UUID id = Partner.file(subject);
        http.perform(as("officer", post("/api/incubation/projects/{id}/notes", id), """
                                {"kind": "MEETING", "on": "2019-07-01", "text": "Paroles confiées"}"""))
                .andExpect(status().isNoContent());

        assertThat(partner.everythingSaid()).noneMatch(it -> it.contains("porteur"));
        assertThat(mongo.findAll(Document.class, "project").toString()).doesNotContain("porteur");
        assertThat(mongo.findAll(Document.class, "notes").toString()).doesNotContain("confiées");
        http.perform(get("/api/incubation/projects/{id}", id).with(as("officer")))
                .andExpect(jsonPath("$.texts[0].text").value("Mots du porteur"));
        http.perform(get("/api/incubation/projects/{id}", id).with(as("reader")))
                .andExpect(jsonPath("$.texts").isEmpty());
        http.perform(get("/api/incubation/projects/{id}/notes", id).with(as("officer")))
                .andExpect(jsonPath("$[0].text").value("Paroles confiées"));
        http.perform(get("/api/incubation/projects/{id}/notes", id).with(as("reader")))
                .andExpect(status().isForbidden());
    }

    @Test
    void staffPutAProjectForwardOnceUnderTheirKeyAndOnTheVersionTheyRead() throws Exception {
        String cohort = "C-" + subject;
        awaitVerdict(partner.says(cohort, "cohort-announced", OPENED, COHORT), "applied");
        awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");
        UUID id = Partner.file(subject);
        String body = "{\"cohortId\": \"" + Partner.file(cohort) + "\"}";

        http.perform(as("officer", post("/api/incubation/projects/{id}/applications", id), body)
                        .header("If-Match", "\"7\""))
                .andExpect(status().isPreconditionFailed());
        for (int i = 0; i < 2; i++) {
            http.perform(as("officer", post("/api/incubation/projects/{id}/applications", id), body)
                            .header("If-Match", "\"1\"")
                            .header("Idempotency-Key", subject))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"2\""));
        }
        http.perform(as("officer", post("/api/incubation/projects/{id}/applications", id), """
                                {"cohortId": "00000000-0000-7000-8000-000000000000"}"""))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
        http.perform(as("reader", post("/api/incubation/projects/{id}/applications", id), body))
                .andExpect(status().isForbidden());
        http.perform(get("/api/incubation/projects?cohort=" + Partner.file(cohort))
                        .with(as("reader")))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].status").value("APPLIED"));
    }

    @Test
    void staffOpenAProjectAndSayWhatPartnersSay() throws Exception {
        String answer = http.perform(as("officer", post("/api/incubation/projects"), """
                                {"title": "Une épicerie ambulante", "holderKind": "PERSON"}"""))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        UUID id = UUID.fromString(Partner.JSON.readTree(answer).path("id").asString());

        http.perform(as("officer", post("/api/incubation/projects/{id}/admission-decided", id), ADMISSION))
                .andExpect(status().isOk());
        http.perform(as("officer", post("/api/incubation/projects/{id}/project-exited", id), """
                                {"outcome": "STRUCTURE_CREATED"}"""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("incubation.exit.no-structure"));
        awaitEvents(id, 2);
    }

    @Test
    void staffStartACohortEarlier() throws Exception {
        String planned = COHORT.replace("2019-10-15", "2099-10-15");
        awaitVerdict(partner.says(subject, "cohort-announced", OPENED, planned), "applied");
        UUID id = Partner.file(subject);

        http.perform(as("officer", post("/api/incubation/cohorts/{id}/start", id), """
                                {"startedOn": "2019-09-15"}"""))
                .andExpect(status().isOk());
        http.perform(get("/api/incubation/cohorts/{id}", id).with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state.stage").value("STARTED"))
                .andExpect(jsonPath("$.history.length()").value(2));
        http.perform(get("/api/incubation/cohorts?stage=STARTED&size=500").with(as("reader")))
                .andExpect(jsonPath("$.items[?(@.id == '%s')]".formatted(id)).exists());
    }

    private void admitted(String project) {
        partner.says(project, "project-opened", OPENED, PROJECT);
        awaitVerdict(partner.says(project, "admission-decided", ADMITTED, ADMISSION), "applied");
    }

    private void handOver(UUID need, int sequence, UUID project) {
        partner.establishes(
                "needs.need.events.v1", "org.maillage.needs.need-handed-over.v1", need, sequence, OPENED, """
                {"projectId": "%s", "projectTitle": "Un atelier vélo", "holderKind": "PERSON", "theme": "MOBILITE",
                 "qpv": {"2015": "QP031008", "2024": "QN03108M"}, "qpvBasis": {"2015": "POINT", "2024": "POINT"}}""".formatted(
                                project));
    }

    private void service(UUID declaration, UUID project) {
        partner.establishes(
                "impact.declaration.events.v1",
                "org.maillage.impact.service-opened.v1",
                declaration,
                1,
                LATER,
                "{\"name\": \"Réparation\", \"openedOn\": \"2019-10-20\", \"projectId\": \"" + project + "\"}");
    }

    /** Nine digits that nobody else uses. */
    private static String siren() {
        return "%09d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
    }

    private static MockHttpServletRequestBuilder as(String role, MockHttpServletRequestBuilder act, String body) {
        return act.with(as(role)).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private JsonNode awaitVerdict(String receipt, String outcome) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                partner.verdict(receipt).path("outcome").asString())
                        .isEqualTo(outcome));
        return partner.verdict(receipt);
    }

    private List<WireEvent> awaitEvents(UUID file, int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(partner.eventsOf(file)).hasSize(count));
        return partner.eventsOf(file);
    }

    private static JsonNode data(WireEvent event) {
        return Partner.JSON.readTree(event.data());
    }

    private static List<String> types(List<WireEvent> events) {
        return events.stream().map(it -> it.envelope().type()).toList();
    }

    private static String type(String name) {
        return "org.maillage.incubation." + name + ".v1";
    }
}
