package org.maillage.thirdplaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Extension;
import org.maillage.testing.backend.Backends;
import org.maillage.thirdplaces.place.Days;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is left for staff to look at. */
class WorkListsTest extends RunningService {

    WorkListsTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void whatIsToBeLookedAtIsListed() throws Exception {
        LocalDate today = Days.of(Instant.now());
        openPlace();
        http.perform(lists("VACANT_SPACES"))
                .andExpect(jsonPath(item("placeId", partner.file(place))).exists());
        String ending = another("C-");
        String over = another("C-");
        partner.says(ending, "occupancy-agreed", LATER, agreement(30, today.plusDays(10), null));
        partner.says(over, "occupancy-agreed", LATER, agreement(30, today.minusDays(1), null));
        partner.awaitVerdict(
                partner.says(over, "occupant-moved-in", LATER, "{\"movedInOn\": \"2024-03-01\"}"), "applied");
        String withdrawn = partner.says(
                place,
                "space-withdrawn",
                LATER,
                "{\"space\": \"A\", \"withdrawnOn\": \"2024-06-01\", \"reason\": \"Fin\"}");
        partner.awaitVerdict(withdrawn, "applied");
        String granted = partner.says(place, "label-granted", LATER, """
                {"label": "PTCE", "grantedOn": "2023-07-01", "expiresOn": "%s", "renewal": false}""".formatted(today.plusDays(30)));
        partner.awaitVerdict(granted, "applied");

        http.perform(lists("ENDING_AGREEMENTS"))
                .andExpect(jsonPath(item("occupancyId", partner.file(ending))).exists());
        http.perform(lists("WITHOUT_TITLE"))
                .andExpect(jsonPath(item("occupancyId", partner.file(over))).exists());
        http.perform(lists("OVERLET_SPACES"))
                .andExpect(jsonPath(item("placeId", partner.file(place))).exists());
        http.perform(lists("EXPIRING_LABELS"))
                .andExpect(jsonPath(item("placeId", partner.file(place))).exists());
        http.perform(get("/api/thirdplaces/places/work-lists").with(as("reader")))
                .andExpect(jsonPath("$.length()").value(6));
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

        partner.awaitVerdict(
                partner.says(occupancy, "occupancy-agreed", LATER, agreement(30, null, project)), "applied");

        assertThat(partner.eventsOf(partner.file(occupancy))
                        .getFirst()
                        .envelope()
                        .extension(Extension.THREAD_ID))
                .contains(thread.toString());
        http.perform(lists("END_OF_SUPPORT"))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath(item("occupancyId", partner.file(occupancy))).exists());
    }

    private static MockHttpServletRequestBuilder lists(String list) {
        return get("/api/thirdplaces/places/work-lists?size=200&list=" + list).with(as("reader"));
    }

    private static String item(String field, UUID value) {
        return "$[0].items[?(@.%s == '%s')]".formatted(field, value);
    }

    private void incubationSays(UUID project, UUID thread, int sequence, String name, String data) {
        others.establish("org.maillage.incubation." + name + ".v1", project, sequence, LATER, thread, data);
    }
}
