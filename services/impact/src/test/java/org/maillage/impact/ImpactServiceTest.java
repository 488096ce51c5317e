package org.maillage.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.contract.Contracts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
class ImpactServiceTest {

    private static final Instant DECLARED = Instant.parse("2024-11-01T09:00:00Z");
    private static final String PERSON = "6f1c3f0e-5a52-4a0c-8d0e-0b6a5b1f2c77";
    private static final String JOB = """
            {"employer": {"name": "Association démonstration 009", "siren": "%s"}, "contract": "CDI",
             "fteHundredths": 50, "nature": "CREATED", "gender": "MAN", "livesInQpv": "NO", "startedOn": "2024-11-01",
             "location": {"lon": 1.38721, "lat": 43.58075, "address": "Place des Pradettes"}, "synthetic": true}""";
    private static final String HOURS = """
            {"period": {"from": "2025-01-01", "to": "2025-03-31"}, "hours": 110, "method": "REGISTER",
             "location": {"lon": 1.40044, "lat": 43.57235}}""";

    @Autowired
    private MockMvc http;

    @Autowired
    private MongoOperations mongo;

    private final Partner incubator;
    private final Partner portal;
    private final String subject = "J-" + UUID.randomUUID();
    private final String siren = "%09d".formatted(Math.floorMod(subject.hashCode(), 1_000_000_000));

    ImpactServiceTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        this.incubator = new Partner("premiere-brique/incubateur", kafka, backends.bootstrapServers());
        this.portal = new Partner("portail", kafka, backends.bootstrapServers());
    }

    @AfterEach
    void close() {
        incubator.close();
        portal.close();
    }

    @Test
    void aClaimBecomesAFactAndAVerdictAndThePersonStaysSealed() throws Exception {
        String receipt = incubator.says(subject, "job-declared", DECLARED, with("personRef", PERSON));

        JsonNode verdict = awaitVerdict(incubator, receipt, "applied");
        List<WireEvent> events = incubator.eventsOf(job());
        assertThat(events).hasSize(1);
        Envelope event = events.getFirst().envelope();
        assertThat(verdict.path("eventIds").get(0).asString()).isEqualTo(event.id());
        assertThat(event.type()).isEqualTo("org.maillage.impact.job-declared.v1");
        assertThat(event.extension(Extension.THREAD_ID)).contains(job().toString());
        Contracts.load().assertFits(event.type(), events.getFirst().data());
        Contracts.load()
                .assertFits("org.maillage.verdict.v1", verdict.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(incubator.everythingSaid()).noneMatch(it -> it.contains(PERSON) || it.contains("Place des"));
        assertThat(mongo.findAll(Document.class, "job").toString()).doesNotContain(PERSON, "Place des");
        http.perform(get("/api/impact/jobs/{id}", job()).with(as("officer")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.texts.length()").value(1))
                .andExpect(jsonPath("$.texts[0].text").value("Place des Pradettes"));
    }

    @Test
    void aClaimWaitsForTheProjectWhoseThreadItNeedsAndTakesItOnceItIsHeard() {
        UUID project = UUID.randomUUID();
        UUID thread = UUID.randomUUID();
        String receipt = incubator.says(
                subject, "job-declared", DECLARED, with("project", "{\"id\": \"%s\"}".formatted(project)));
        assertThat(awaitVerdict(incubator, receipt, "waiting").path("code").asString())
                .isEqualTo("reference.unknown");

        incubator.establishes(
                "incubation.project.events.v1",
                project,
                1,
                "org.maillage.incubation.project-opened.v1",
                DECLARED,
                thread,
                "{\"title\": \"L’Atelier des Pradettes\"}");

        awaitVerdict(incubator, receipt, "applied");
        assertThat(incubator.eventsOf(job()).getFirst().envelope().extension(Extension.THREAD_ID))
                .contains(thread.toString());
    }

    @Test
    void whatOnlyNamesItsPlaceIsThere() {
        UUID place = UUID.randomUUID();
        incubator.establishes(
                "thirdplaces.place.events.v1",
                place,
                1,
                "org.maillage.thirdplaces.place-registered.v1",
                DECLARED,
                place,
                """
                {"name": "La Fabrique", "location": {"lon": 1.44308, "lat": 43.63795},
                 "qpv": {"2015": "QP031011", "2024": "QN03110M"}, "qpvBasis": {"2015": "POINT", "2024": "POINT"}}""");
        ObjectNode data = data(HOURS);
        data.remove("location");
        data.set("place", Partner.JSON.createObjectNode().put("id", place.toString()));

        String receipt =
                portal.says(subject, "volunteer-hours-declared", DECLARED.plus(Duration.ofDays(200)), data.toString());

        awaitVerdict(portal, receipt, "applied");
        JsonNode said = Partner.JSON.readTree(
                portal.eventsOf(portal.file(subject)).getFirst().data());
        assertThat(said.at("/qpv/2024").asString()).isEqualTo("QN03110M");
        assertThat(said.at("/location/lat").asDouble()).isEqualTo(43.63795);
    }

    @Test
    void aFixedTermJobEndsByItselfOnItsDay() {
        ObjectNode data = data(JOB.formatted(siren)).put("contract", "CDD").put("contractMonths", 6);
        awaitVerdict(incubator, incubator.says(subject, "job-declared", DECLARED, data.toString()), "applied");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(incubator.eventsOf(job())).hasSize(2));
        WireEvent ended = incubator.eventsOf(job()).getLast();
        assertThat(ended.envelope().type()).isEqualTo("org.maillage.impact.job-ended.v1");
        assertThat(ended.envelope().time()).isEqualTo(Instant.parse("2025-04-30T22:00:00Z"));
        JsonNode said = Partner.JSON.readTree(ended.data());
        assertThat(said.path("endedOn").asString()).isEqualTo("2025-04-30");
        assertThat(said.path("situationAfter").asString()).isEqualTo("LEFT");
        Contracts.load().assertFits(ended.envelope().type(), ended.data());
    }

    @Test
    void aJobClaimedTwiceIsProposedMatchedAndSplit() throws Exception {
        awaitVerdict(incubator, declares(incubator, with("personRef", PERSON)), "applied");
        String second =
                with("personRef", PERSON).replace("\"startedOn\":\"2024-11-01\"", "\"startedOn\":\"2024-11-05\"");
        awaitVerdict(portal, declares(portal, second), "applied");
        UUID younger = portal.file(subject);

        http.perform(get("/api/impact/jobs/candidates?qpv=QN03106I&minScore=100")
                        .with(as("officer")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.younger.id == '%s')].older.id".formatted(younger))
                        .value(job().toString()));
        http.perform(get("/api/impact/jobs/candidates").with(as("reader"))).andExpect(status().isForbidden());
        http.perform(act("jobs", job(), "match", "{\"intoJobId\": \"%s\"}".formatted(younger)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("impact.match.not-possible"));
        http.perform(act("jobs", younger, "match", "{\"intoJobId\": \"%s\"}".formatted(job())))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        http.perform(act("jobs", job(), "correction", "{\"cancelled\": true, \"reason\": \"Jamais pourvu\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("impact.match.not-possible"));
        http.perform(get("/api/impact/jobs/{id}", job()).with(as("reader")))
                .andExpect(jsonPath("$.matched[0].id").value(younger.toString()));
        http.perform(act("jobs", younger, "split", "{\"reason\": \"Deux personnes\"}"))
                .andExpect(status().isOk());
        http.perform(act("jobs", job(), "correction", "{\"cancelled\": true, \"reason\": \"Jamais pourvu\"}"))
                .andExpect(status().isOk());

        await().untilAsserted(() -> assertThat(portal.eventsOf(younger)).hasSize(3));
        JsonNode matched = Partner.JSON.readTree(portal.eventsOf(younger).get(1).data());
        assertThat(matched.path("score").asInt()).isEqualTo(100);
        assertThat(portal.everythingSaid()).noneMatch(it -> it.contains("Deux personnes"));
    }

    @Test
    void aDeclarationIsCorrectedByWhoMadeItVerifiedDisputedAndAnswered() throws Exception {
        UUID id = portal.file(subject);
        String receipt = portal.says(subject, "volunteer-hours-declared", DECLARED.plus(Duration.ofDays(200)), HOURS);
        String first =
                awaitVerdict(portal, receipt, "applied").path("eventIds").get(0).asString();

        String corrected = portal.says(
                subject, "declaration-corrected", DECLARED.plus(Duration.ofDays(210)), correction(first, 101));
        String second = awaitVerdict(portal, corrected, "applied")
                .path("eventIds")
                .get(0)
                .asString();
        String again = portal.says(
                subject,
                "declaration-corrected",
                2,
                DECLARED.plus(Duration.ofDays(220)),
                Instant.now(),
                correction(first, 99));
        JsonNode refused = awaitVerdict(portal, again, "refused");
        assertThat(refused.path("code").asString()).isEqualTo("impact.correction.not-possible");
        assertThat(refused.path("detail").asString()).contains(second);

        http.perform(act("declarations", id, "verification", "{\"level\": \"VERIFIED\"}"))
                .andExpect(status().isOk());
        String dispute = "{\"field\": \"hours\", \"reason\": \"Beaucoup\"}";
        http.perform(act("declarations", id, "disputes", dispute).with(as("partner")))
                .andExpect(status().isOk());
        http.perform(get("/api/impact/declarations?kind=VOLUNTEER_HOURS&disputed=true&size=500")
                        .with(as("reader")))
                .andExpect(
                        jsonPath("$.items[?(@.id == '%s')].proof".formatted(id)).value("VERIFIED"));
        String disputeId = Partner.JSON
                .readTree(http.perform(get("/api/impact/declarations/{id}", id).with(as("reader")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .at("/dispute/id")
                .asString();
        http.perform(act("declarations", id, "disputes/" + disputeId + "/answer", answer(-1)))
                .andExpect(status().isUnprocessableContent());
        http.perform(act("declarations", id, "disputes/" + disputeId + "/answer", answer(90)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.eventIds.length()").value(2));

        http.perform(get("/api/impact/declarations/{id}", id).with(as("officer")))
                .andExpect(jsonPath("$.values.hours").value(90))
                .andExpect(jsonPath("$.proof").value("DECLARED"))
                .andExpect(jsonPath("$.corrections").value(2))
                .andExpect(jsonPath("$.texts.length()").value(3));
        await().untilAsserted(() -> assertThat(portal.eventsOf(id)).hasSize(6));
        portal.eventsOf(id)
                .forEach(it -> Contracts.load().assertFits(it.envelope().type(), it.data()));
    }

    @Test
    void whatStandsOnAnExitedProjectIsToBeVerified() throws Exception {
        UUID project = UUID.randomUUID();
        String topic = "incubation.project.events.v1";
        incubator.establishes(
                topic,
                project,
                1,
                "org.maillage.incubation.project-opened.v1",
                DECLARED,
                project,
                "{\"title\": \"L’Atelier\"}");
        String claim = with("project", "{\"id\": \"%s\"}".formatted(project));
        awaitVerdict(incubator, declares(incubator, claim), "applied");

        incubator.establishes(
                topic,
                project,
                2,
                "org.maillage.incubation.project-exited.v1",
                Instant.now(),
                project,
                "{\"outcome\": \"ABANDONED\"}");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> http.perform(get("/api/impact/verifications").with(as("reader")))
                                .andExpect(jsonPath("$[?(@.file == '%s')].cause".formatted(job()))
                                        .value("PROJECT_EXITED")));
    }

    @Test
    void listsAreFilteredAndPaged() throws Exception {
        awaitVerdict(incubator, declares(incubator, JOB.formatted(siren)), "applied");

        http.perform(get("/api/impact/jobs")
                        .param("territory", "QN03106I")
                        .param("stage", "DECLARED")
                        .param("siren", siren)
                        .param("declarant", "premiere-brique")
                        .param("checkDue", "M12")
                        .param("matched", "false")
                        .with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(job().toString()))
                .andExpect(jsonPath("$.items[0].qpv2015").value("QP031006"));
        http.perform(get("/api/impact/jobs?size=501").with(as("reader")))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.field").value("size"));
        http.perform(get("/api/impact/jobs/{id}", UUID.randomUUID()).with(as("reader")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
    }

    @Test
    void whatPartnersSayStaffMaySayToo() throws Exception {
        http.perform(post("/api/impact/declarations?statement=survey-closed")
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"place": {"id": "%s"}, "closedOn": "2025-06-15", "invited": 20, "responses": 4,
                                 "satisfactionSum": 16, "location": {"lon": 1.40044, "lat": 43.57235}}""".formatted(UUID.randomUUID())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("impact.survey.too-small"));
        http.perform(get("/api/impact/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/impact/jobs/{id}/match']").exists())
                .andExpect(jsonPath("$.paths['/api/impact/jobs/{id}/job-status-checked']")
                        .exists());
    }

    private UUID job() {
        return incubator.file(subject);
    }

    private String declares(Partner partner, String data) {
        return partner.says(subject, "job-declared", DECLARED, data);
    }

    /** The job with one more field. */
    private String with(String field, String value) {
        ObjectNode data = data(JOB.formatted(siren));
        JsonNode said = value.startsWith("{") ? Partner.JSON.readTree(value) : Partner.JSON.valueToTree(value);
        data.set(field, said);
        return data.toString();
    }

    private static ObjectNode data(String json) {
        return (ObjectNode) Partner.JSON.readTree(json);
    }

    private static String correction(String corrects, int hours) {
        ObjectNode values = data(HOURS).put("hours", hours);
        return Partner.JSON
                .createObjectNode()
                .put("corrects", corrects)
                .put("kind", "VOLUNTEER_HOURS")
                .put("cancelled", false)
                .put("reason", "Compté deux fois")
                .set("values", values)
                .toString();
    }

    private static String answer(int hours) {
        return Partner.JSON
                .createObjectNode()
                .put("outcome", "CORRECTED")
                .put("answer", "Vous avez raison")
                .set("values", data(HOURS).put("hours", hours))
                .toString();
    }

    private static MockHttpServletRequestBuilder act(String files, UUID id, String name, String body) {
        return post("/api/impact/" + files + "/{id}/" + name, id)
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static JsonNode awaitVerdict(Partner partner, String receipt, String outcome) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                partner.verdict(receipt).path("outcome").asString())
                        .isEqualTo(outcome));
        return partner.verdict(receipt);
    }
}
