package org.maillage.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.contract.Contracts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What else partners and staff declare, and how it is corrected, verified and disputed. */
class DeclarationsTest extends RunningService {

    DeclarationsTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void whatOnlyNamesItsPlaceIsThere() {
        UUID place = UUID.randomUUID();
        others.establish("org.maillage.thirdplaces.place-registered.v1", place, 1, DECLARED, place, """
                {"name": "La Fabrique", "location": {"lon": 1.44308, "lat": 43.63795},
                 "qpv": {"2015": "QP031011", "2024": "QN03110M"}, "qpvBasis": {"2015": "POINT", "2024": "POINT"}}""");
        ObjectNode data = data(HOURS);
        data.remove("location");
        data.set("place", JsonMapper.shared().createObjectNode().put("id", place.toString()));

        String receipt =
                portal.says(subject, "volunteer-hours-declared", DECLARED.plus(Duration.ofDays(200)), data.toString());

        portal.awaitVerdict(receipt, "applied");
        JsonNode said = JsonMapper.shared()
                .readTree(portal.eventsOf(portal.file(subject)).getFirst().data());
        assertThat(said.at("/qpv/2024").asString()).isEqualTo("QN03110M");
        assertThat(said.at("/location/lat").asDouble()).isEqualTo(43.63795);
    }

    @Test
    void aDeclarationIsCorrectedByWhoMadeItVerifiedDisputedAndAnswered() throws Exception {
        UUID id = portal.file(subject);
        String receipt = portal.says(subject, "volunteer-hours-declared", DECLARED.plus(Duration.ofDays(200)), HOURS);
        String first =
                portal.awaitVerdict(receipt, "applied").path("eventIds").get(0).asString();

        String corrected = portal.says(
                subject, "declaration-corrected", DECLARED.plus(Duration.ofDays(210)), correction(first, 101));
        String second = portal.awaitVerdict(corrected, "applied")
                .path("eventIds")
                .get(0)
                .asString();
        String again = portal.says(
                subject, "declaration-corrected", DECLARED.plus(Duration.ofDays(220)), correction(first, 99));
        JsonNode refused = portal.awaitVerdict(again, "refused");
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
        String disputeId = JsonMapper.shared()
                .readTree(http.perform(get("/api/impact/declarations/{id}", id).with(as("officer")))
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
        others.establish(
                "org.maillage.incubation.project-opened.v1",
                project,
                1,
                DECLARED,
                project,
                "{\"title\": \"L’Atelier\"}");
        String claim = with("project", "{\"id\": \"%s\"}".formatted(project));
        incubator.awaitVerdict(declares(incubator, claim), "applied");

        others.establish(
                "org.maillage.incubation.project-exited.v1",
                project,
                2,
                Instant.now(),
                project,
                "{\"outcome\": \"ABANDONED\"}");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> http.perform(get("/api/impact/verifications").with(as("officer")))
                                .andExpect(jsonPath("$[?(@.file == '%s')].cause".formatted(job()))
                                        .value("PROJECT_EXITED")));
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

    private static String correction(String corrects, int hours) {
        ObjectNode values = data(HOURS).put("hours", hours);
        return JsonMapper.shared()
                .createObjectNode()
                .put("corrects", corrects)
                .put("kind", "VOLUNTEER_HOURS")
                .put("cancelled", false)
                .put("reason", "Compté deux fois")
                .set("values", values)
                .toString();
    }

    private static String answer(int hours) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("outcome", "CORRECTED")
                .put("answer", "Vous avez raison")
                .set("values", data(HOURS).put("hours", hours))
                .toString();
    }
}
