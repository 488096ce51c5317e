package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.projection.incoming.Examples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What happens is counted, once, in the cells that it belongs to. */
class CountingServiceTest extends RunningService {

    CountingServiceTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        super(http, kafka);
    }

    @Test
    void aFactIsCountedInItsDistrictAndInTheWhole() {
        long whole = value(REPORTED, "TOUS");
        long district = value(REPORTED, "QN03107M");

        needs.reported(UUID.randomUUID());

        eventually().until(() -> value(REPORTED, "TOUS") == whole + 1);
        eventually().until(() -> value(REPORTED, "QN03107M") == district + 1);
    }

    @Test
    void theChainIsCountedFromGrantToJobEachInItsUnit() {
        var awarded = amount("montant-accorde");
        var occupied = amount("surface-occupee");
        var services = amount("services-ouverts");
        var jobs = amount("emplois");

        golden("funding.grant.events.v1", "funding/grant-decided.v1/examples/full.json");
        golden("thirdplaces.occupancy.events.v1", "thirdplaces/occupant-moved-in.v1/examples/full.json");
        golden("impact.declaration.events.v1", "impact/service-opened.v1/examples/full.json");
        golden("impact.job.events.v1", "impact/job-declared.v1/examples/minimal.json");

        var area = Examples.resource("contracts/events/thirdplaces/occupant-moved-in.v1/examples/full.json")
                .at("/data/areaM2")
                .decimalValue();
        eventually().until(() -> amount("emplois").compareTo(jobs) > 0);
        eventually().untilAsserted(() -> {
            assertThat(amount("montant-accorde").subtract(awarded)).isEqualByComparingTo("30000");
            assertThat(amount("surface-occupee").subtract(occupied)).isEqualByComparingTo(area);
            assertThat(amount("services-ouverts").subtract(services)).isEqualByComparingTo("1");
        });
        var explained = json(get("/api/figures/emplois/provenance", "officer"));
        assertThat(explained.path("sums").path("emplois").decimalValue().movePointLeft(2))
                .as("persons are told beside, and are no part of the sum")
                .isEqualByComparingTo(amount("emplois"));
    }

    @Test
    void theSameDaysOfTheYearsBeforeComeWithThePeriod() {
        for (String day : List.of("2014-05-31", "2014-06-01", "2012-02-10", "2012-05-31", "2012-06-01")) {
            needs.reported(UUID.randomUUID(), day + "T10:00:00Z", "2026-03-02T10:00:00Z");
        }
        awaitReported("from=2012-01-01&to=2014-12-31", 5);

        var cells = json(reported("from=2014-02-01&to=2014-05-31&before=2")).path("cells");

        assertThat(cells.valueStream()
                        .map(it ->
                                it.path("from").asString() + " " + it.path("to").asString() + " "
                                        + it.path("value").asInt()))
                .containsExactly("2012-02-01 2012-05-31 2", "2013-02-01 2013-05-31 0", "2014-02-01 2014-05-31 1");
    }

    @Test
    void repetitionsAndWhatComesTooEarlyCountOnce() {
        long reports = value(REPORTED, "TOUS");
        long explorations = value("explorations", "TOUS");
        var need = UUID.randomUUID();

        needs.reported(need);
        needs.explored(need, 3);
        needs.acknowledged(need, 2);
        needs.explored(need, 3);
        needs.reported(need);
        needs.explored(need, 3);
        var after = UUID.randomUUID();
        needs.reported(after);

        eventually().until(() -> value(REPORTED, "TOUS") == reports + 2);
        eventually().until(() -> value("explorations", "TOUS") == explorations + 1);
        assertThat(value(REPORTED, "TOUS")).isEqualTo(reports + 2);
    }
}
