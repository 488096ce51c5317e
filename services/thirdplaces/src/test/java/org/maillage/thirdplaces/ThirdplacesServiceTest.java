package org.maillage.thirdplaces;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.contract.Contracts;
import org.maillage.thirdplaces.place.Days;
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

@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
class ThirdplacesServiceTest {

    private static final Instant REGISTERED = Instant.parse("2023-07-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2024-03-01T09:00:00Z");
    private static final String PLACE = """
            {"name": "Toulouse Espace Couture", "operator": {"name": "Association", "siren": "930000047"},
             "location": {"lon": 1.40044, "lat": 43.57235, "address": "Place de la Fontaine"},
             "openedOn": "2023-07-01", "grossAreaM2": 300, "synthetic": true}""";
    private static final String SPACE = """
            {"space": "A", "label": "Ateliers", "kind": "WORKSHOP", "lettableM2": 150, "desks": 8, "openedOn": "2023-07-01"}""";

    @Autowired
    private MockMvc http;

    @Autowired
    private MongoOperations mongo;

    private final Partner partner;
    private String place = "";

    ThirdplacesServiceTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        this.partner = new Partner(kafka, backends.bootstrapServers());
    }

    @BeforeEach
    void another() {
        place = "L-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void aPlaceItsSpaceAndAnOccupantBecomeFacts() {
        openPlace();
        String occupancy = another("C-");
        partner.says(occupancy, "occupancy-agreed", LATER, agreement(30, null, null));
        String movedIn = partner.says(occupancy, "occupant-moved-in", LATER, "{\"movedInOn\": \"2024-03-01\"}");

        awaitVerdict(movedIn, "applied");
        List<WireEvent> events = partner.eventsOf(Partner.file(occupancy));
        assertThat(types(events)).containsExactly("occupancy-agreed", "occupant-moved-in");
        assertThat(Partner.JSON
                        .readTree(events.getLast().data())
                        .at("/qpv/2024")
                        .asString())
                .isEqualTo("QN03107M");
        assertThat(types(partner.eventsOf(Partner.file(place)))).containsExactly("place-registered", "space-opened");
        assertThat(partner.everythingSaid()).noneMatch(it -> it.contains("Fontaine"));
        assertThat(mongo.findAll(Document.class, "place").toString()).doesNotContain("Fontaine");
        events.forEach(it -> Contracts.load().assertFits(it.envelope().type(), it.data()));
    }

    @Test
    void anAgreementWaitsForItsPlaceAndItsSpace() {
        String agreed = partner.says(another("C-"), "occupancy-agreed", LATER, agreement(30, null, null));
        assertThat(awaitVerdict(agreed, "waiting").path("code").asString()).isEqualTo("reference.unknown");

        openPlace();

        awaitVerdict(agreed, "applied");
    }

    @Test
    void noMoreIsLetThanThereIs() {
        openPlace();
        awaitVerdict(partner.says(another("C-"), "occupancy-agreed", LATER, agreement(120, null, null)), "applied");

        String more = partner.says(another("C-"), "occupancy-agreed", LATER, agreement(31, null, null));

        assertThat(awaitVerdict(more, "refused").path("code").asString()).isEqualTo("thirdplaces.area.exceeded");
        String fits = partner.says(another("C-"), "occupancy-agreed", LATER, agreement(30, null, null));
        awaitVerdict(fits, "applied");
    }

    @Test
    void anOccupancyJoinsTheThreadOfItsProjectAndIsListedWhenItsIncubationEnds() throws Exception {
        openPlace();
        UUID project = UUID.randomUUID();
        UUID thread = UUID.randomUUID();
        incubationSays(project, thread, 1, "project-opened", "{\"title\": \"L’Atelier\"}");
        incubationSays(
                project, thread, 2, "structure-registered", "{\"structure\": {\"name\": \"Zz %s\"}}".formatted(place));
        incubationSays(project, thread, 3, "project-exited", "{\"outcome\": \"STRUCTURE_CREATED\"}");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> http.perform(get("/api/thirdplaces/structures?name=Zz " + place)
                                .with(as("reader")))
                        .andExpect(jsonPath("$[0].projectId").value(project.toString())));
        String occupancy = another("C-");

        awaitVerdict(partner.says(occupancy, "occupancy-agreed", LATER, agreement(30, null, project)), "applied");

        assertThat(partner.eventsOf(Partner.file(occupancy))
                        .getFirst()
                        .envelope()
                        .extension(Extension.THREAD_ID))
                .contains(thread.toString());
        http.perform(lists("END_OF_SUPPORT"))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath(item("occupancyId", Partner.file(occupancy))).exists());
    }

    @Test
    void aLabelExpiresByItself() {
        awaitVerdict(partner.says(place, "place-registered", REGISTERED, PLACE), "applied");
        partner.says(place, "label-granted", REGISTERED, """
                {"label": "PTCE", "grantedOn": "2023-07-01", "expiresOn": "2025-06-30", "renewal": false}""");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(types(partner.eventsOf(Partner.file(place))))
                        .containsExactly("place-registered", "label-granted", "label-expired"));
        Envelope expired = partner.eventsOf(Partner.file(place)).getLast().envelope();
        assertThat(expired.time()).isEqualTo(Instant.parse("2025-06-30T22:00:00Z"));
        assertThat(expired.recordedTime()).isEqualTo(expired.time());
    }

    @Test
    void anEventHeldIsCorrectedByTheIdOfItsFact() {
        awaitVerdict(partner.says(place, "place-registered", REGISTERED, PLACE), "applied");
        String held = "{\"kind\": \"PUBLIC\", \"price\": \"FREE\", \"attendees\": %d%s}";
        String first = partner.says(place, "place-event-held", LATER, held.formatted(44, ""));
        String id = awaitVerdict(first, "applied").path("eventIds").get(0).asString();

        String replaces = ", \"replaces\": \"%s\"".formatted(id);
        String second = partner.says(place, "place-event-held", 2, LATER, Instant.now(), held.formatted(51, replaces));

        awaitVerdict(second, "applied");
        JsonNode corrected = Partner.JSON.readTree(
                partner.eventsOf(Partner.file(place)).getLast().data());
        assertThat(corrected.at("/previous/attendees").asInt()).isEqualTo(44);
    }

    @Test
    void staffCorrectAnEntryOnTheVersionTheyRead() throws Exception {
        openPlace();
        String occupancy = another("C-");
        partner.says(occupancy, "occupancy-agreed", LATER, agreement(30, null, null));
        awaitVerdict(partner.says(occupancy, "occupant-moved-in", LATER, "{\"movedInOn\": \"2024-03-01\"}"), "applied");
        String body = "{\"effectiveOn\": \"2024-03-01\", \"areaM2\": 28, \"desks\": 2}";

        http.perform(correct(occupancy, body).header("If-Match", "\"7\"")).andExpect(status().isPreconditionFailed());
        for (int i = 0; i < 2; i++) {
            http.perform(correct(occupancy, body)
                            .header("If-Match", "\"2\"")
                            .header("Idempotency-Key", "k-" + occupancy))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"3\""));
        }
        http.perform(correct(occupancy, body.replace("28", "151")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("thirdplaces.area.exceeded"));
        http.perform(correct(occupancy, "{}")).andExpect(status().is4xxClientError());
        http.perform(correct(occupancy, body).with(as("reader"))).andExpect(status().isForbidden());
        http.perform(get("/api/thirdplaces/occupancies/{id}", Partner.file(occupancy))
                        .with(as("reader")))
                .andExpect(jsonPath("$.state.lets[0].areaM2").value(28))
                .andExpect(jsonPath("$.history.length()").value(3));
        http.perform(get("/api/thirdplaces/places/{id}/occupation", Partner.file(place))
                        .with(as("reader")))
                .andExpect(jsonPath("$.surfaceM2.occupied").value(28))
                .andExpect(jsonPath("$.surfaceM2.offered").value(150))
                .andExpect(jsonPath("$.desks.offered").value(8));
    }

    @Test
    void listsAreFilteredAndPaged() throws Exception {
        openPlace();
        String occupancy = another("C-");
        awaitVerdict(partner.says(occupancy, "occupancy-agreed", LATER, agreement(30, null, null)), "applied");

        http.perform(get("/api/thirdplaces/places?territory=QN03107M&kind=WORKSHOP&size=1")
                        .with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].lettableM2").value(150));
        http.perform(get("/api/thirdplaces/occupancies?stage=AGREED&place=" + Partner.file(place))
                        .with(as("reader")))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].areaM2").value(30));
        http.perform(get("/api/thirdplaces/places/{id}", Partner.file(place)).with(as("officer")))
                .andExpect(jsonPath("$.state.spaces[0].openedOn").value("2023-07-01"))
                .andExpect(jsonPath("$.texts[0].text").value("Place de la Fontaine"));
        http.perform(get("/api/thirdplaces/places/{id}", UUID.randomUUID()).with(as("officer")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsToBeLookedAtIsListed() throws Exception {
        LocalDate today = Days.of(Instant.now());
        openPlace();
        http.perform(lists("VACANT_SPACES"))
                .andExpect(jsonPath(item("placeId", Partner.file(place))).exists());
        String ending = another("C-");
        String over = another("C-");
        partner.says(ending, "occupancy-agreed", LATER, agreement(30, today.plusDays(10), null));
        partner.says(over, "occupancy-agreed", LATER, agreement(30, today.minusDays(1), null));
        awaitVerdict(partner.says(over, "occupant-moved-in", LATER, "{\"movedInOn\": \"2024-03-01\"}"), "applied");
        String withdrawn = partner.says(
                place,
                "space-withdrawn",
                LATER,
                "{\"space\": \"A\", \"withdrawnOn\": \"2024-06-01\", \"reason\": \"Fin\"}");
        awaitVerdict(withdrawn, "applied");
        String granted = partner.says(place, "label-granted", LATER, """
                {"label": "PTCE", "grantedOn": "2023-07-01", "expiresOn": "%s", "renewal": false}""".formatted(today.plusDays(30)));
        awaitVerdict(granted, "applied");

        http.perform(lists("ENDING_AGREEMENTS"))
                .andExpect(jsonPath(item("occupancyId", Partner.file(ending))).exists());
        http.perform(lists("WITHOUT_TITLE"))
                .andExpect(jsonPath(item("occupancyId", Partner.file(over))).exists());
        http.perform(lists("OVERLET_SPACES"))
                .andExpect(jsonPath(item("placeId", Partner.file(place))).exists());
        http.perform(lists("EXPIRING_LABELS"))
                .andExpect(jsonPath(item("placeId", Partner.file(place))).exists());
        http.perform(get("/api/thirdplaces/places/work-lists").with(as("reader")))
                .andExpect(jsonPath("$.length()").value(6));
    }

    @Test
    void whatCanBeAskedIsDescribed() throws Exception {
        http.perform(get("/api/thirdplaces/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/thirdplaces/occupancies/{id}/correction']")
                        .exists());
    }

    private void openPlace() {
        partner.says(place, "place-registered", REGISTERED, PLACE);
        awaitVerdict(partner.says(place, "space-opened", REGISTERED, SPACE), "applied");
    }

    private String agreement(int areaM2, @Nullable LocalDate endsOn, @Nullable UUID project) {
        return """
                {"place": {"id": "%s"}, "space": "A", "occupant": {"name": "Association", "siren": "930000120"},
                 "kind": "LEASE", "signedOn": "2024-02-12", "startsOn": "2024-03-01", "areaM2": %d, "desks": 2,
                 "ess": true%s%s}""".formatted(
                        Partner.file(place),
                        areaM2,
                        endsOn == null ? "" : ", \"endsOn\": \"%s\"".formatted(endsOn),
                        project == null ? "" : ", \"project\": {\"id\": \"%s\"}".formatted(project));
    }

    private void incubationSays(UUID project, UUID thread, int sequence, String name, String data) {
        var extensions = Map.of(
                Extension.SEQUENCE,
                Integer.toString(sequence),
                Extension.THREAD_ID,
                thread.toString(),
                Extension.RECORDED_TIME,
                LATER.toString(),
                Extension.SYNTHETIC,
                "true");
        var envelope = new Envelope(
                UUID.randomUUID().toString(),
                "/maillage/incubation",
                "org.maillage.incubation." + name + ".v1",
                project.toString(),
                LATER,
                extensions);
        partner.send("incubation.project.events.v1", project.toString(), envelope, data);
    }

    private static MockHttpServletRequestBuilder correct(String occupancy, String body) {
        return post("/api/thirdplaces/occupancies/{id}/correction", Partner.file(occupancy))
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static MockHttpServletRequestBuilder lists(String list) {
        return get("/api/thirdplaces/places/work-lists?size=200&list=" + list).with(as("reader"));
    }

    private static String item(String field, UUID value) {
        return "$[0].items[?(@.%s == '%s')]".formatted(field, value);
    }

    private static String another(String prefix) {
        return prefix + UUID.randomUUID();
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private JsonNode awaitVerdict(String receipt, String outcome) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                partner.verdict(receipt).path("outcome").asString())
                        .isEqualTo(outcome));
        JsonNode verdict = partner.verdict(receipt);
        Contracts.load()
                .assertFits("org.maillage.verdict.v1", verdict.toString().getBytes(StandardCharsets.UTF_8));
        return verdict;
    }

    private static List<String> types(List<WireEvent> events) {
        return events.stream()
                .map(it -> it.envelope().type())
                .map(it -> it.substring("org.maillage.thirdplaces.".length(), it.length() - ".v1".length()))
                .toList();
    }
}
