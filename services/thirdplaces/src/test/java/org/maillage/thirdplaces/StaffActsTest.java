package org.maillage.thirdplaces;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What staff do, and what they look up. */
class StaffActsTest extends RunningService {

    StaffActsTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void staffCorrectAnEntryOnTheVersionTheyRead() throws Exception {
        openPlace();
        String occupancy = another("C-");
        partner.says(occupancy, "occupancy-agreed", LATER, agreement(30, null, null));
        partner.awaitVerdict(
                partner.says(occupancy, "occupant-moved-in", LATER, "{\"movedInOn\": \"2024-03-01\"}"), "applied");
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
        http.perform(get("/api/thirdplaces/occupancies/{id}", partner.file(occupancy))
                        .with(as("reader")))
                .andExpect(jsonPath("$.state.lets[0].areaM2").value(28))
                .andExpect(jsonPath("$.history.length()").value(3));
        http.perform(get("/api/thirdplaces/places/{id}/occupation", partner.file(place))
                        .with(as("reader")))
                .andExpect(jsonPath("$.surfaceM2.occupied").value(28))
                .andExpect(jsonPath("$.surfaceM2.offered").value(150))
                .andExpect(jsonPath("$.desks.offered").value(8));
    }

    @Test
    void listsAreFilteredAndPaged() throws Exception {
        openPlace();
        String occupancy = another("C-");
        partner.awaitVerdict(partner.says(occupancy, "occupancy-agreed", LATER, agreement(30, null, null)), "applied");

        http.perform(get("/api/thirdplaces/places?territory=QN03107M&kind=WORKSHOP&size=1")
                        .with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].lettableM2").value(150));
        http.perform(get("/api/thirdplaces/occupancies?stage=AGREED&place=" + partner.file(place))
                        .with(as("reader")))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].areaM2").value(30));
        http.perform(get("/api/thirdplaces/places/{id}", partner.file(place)).with(as("officer")))
                .andExpect(jsonPath("$.state.spaces[0].openedOn").value("2023-07-01"))
                .andExpect(jsonPath("$.texts[0].text").value("Place de la Fontaine"));
        http.perform(get("/api/thirdplaces/places/{id}", UUID.randomUUID()).with(as("officer")))
                .andExpect(status().isNotFound());
    }

    @Test
    void howManyCameFromWhereIsForOfficers() throws Exception {
        openPlace();
        partner.awaitVerdict(partner.says(place, "audience-mix-declared", LATER, """
                        {"period": {"from": "2023-10-01", "to": "2023-12-31"}, "method": "ESTIMATE",
                         "sameQpv": 3, "otherQpv": 1, "metropolis": 2, "outside": 0}\
                        """), "applied");

        http.perform(get("/api/thirdplaces/places/{id}", partner.file(place)).with(as("officer")))
                .andExpect(jsonPath("$.state.mixes[0].sameQpv").value(3));
        http.perform(get("/api/thirdplaces/places/{id}", partner.file(place)).with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state.name").exists())
                .andExpect(jsonPath("$.state.mixes").isEmpty());
    }

    @Test
    void whatCanBeAskedIsDescribed() throws Exception {
        http.perform(get("/api/thirdplaces/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/thirdplaces/occupancies/{id}/correction']")
                        .exists());
    }

    private MockHttpServletRequestBuilder correct(String occupancy, String body) {
        return post("/api/thirdplaces/occupancies/{id}/correction", partner.file(occupancy))
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
