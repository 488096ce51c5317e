package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Figures at past moments, as they were known then and as they are known now. Each test has a month of its own. */
class TwoClocksTest extends RunningService {

    TwoClocksTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        super(http, kafka);
    }

    @Test
    void aLateStatementIsKnownNowAndWasNotThen() {
        var late = UUID.randomUUID();
        var march = "from=2025-03-01&to=2025-03-31";
        needs.reported(UUID.randomUUID(), "2025-03-10T09:00:00Z", "2025-03-11T09:00:00Z");
        needs.reported(late, "2025-03-20T09:00:00Z", "2025-09-12T09:00:00Z");
        awaitReported(march, 2);

        var then = json(reported(march + "&asOf=2025-06-30&knowledge=then"));
        var now = json(reported(march + "&asOf=2025-06-30&knowledge=now"));

        assertThat(cell(then)).isEqualByComparingTo("1");
        assertThat(then.at("/asOf/readBy").asString()).isEqualTo("recordedtime");
        assertThat(then.at("/asOf/instant").asString()).isEqualTo("2025-06-30T21:59:59.999Z");
        assertThat(cell(now)).isEqualByComparingTo("2");
        assertThat(now.at("/asOf/readBy").asString()).isEqualTo("time");

        var difference = json(get(FIGURE + "/difference?" + march + "&asOf=2025-06-30", "officer"));
        assertThat(difference.at("/then/value").decimalValue()).isEqualByComparingTo("1");
        assertThat(difference.at("/now/value").decimalValue()).isEqualByComparingTo("2");
        assertThat(difference.path("count").asInt()).isEqualTo(1);
        var event = difference.at("/events/0");
        assertThat(event.path("aggregate").asString()).isEqualTo(late.toString());
        assertThat(event.path("occurred").asString()).isEqualTo("2025-03-20T09:00:00Z");
        assertThat(event.path("recorded").asString()).isEqualTo("2025-09-12T09:00:00Z");
        assertThat(event.path("reason").asString()).isEqualTo("recorded_later");
        assertThat(event.at("/changes/0/amount").asLong()).isEqualTo(1);
        assertThat(event.path("statement").asString()).isEqualTo("/receipts/" + Publisher.RECEIPT);
    }

    @Test
    void aMomentSeesOnlyWhatWasAboutTheDaysBeforeIt() {
        var april = "from=2025-04-01&to=2025-04-30";
        needs.reported(UUID.randomUUID(), "2025-04-10T09:00:00Z", "2025-04-10T10:00:00Z");
        needs.reported(UUID.randomUUID(), "2025-04-20T15:00:00Z", "2025-04-20T16:00:00Z");
        awaitReported(april, 2);

        assertThat(cell(json(reported(april + "&asOf=2025-04-15&knowledge=now"))))
                .isEqualByComparingTo("1");
        assertThat(cell(json(reported(april + "&asOf=2025-04-20T14:00:00Z&knowledge=now"))))
                .isEqualByComparingTo("1");
        assertThat(cell(json(reported(april + "&asOf=2025-04-20T15:00:00Z&knowledge=now"))))
                .isEqualByComparingTo("2");
        assertThat(cell(json(reported(april + "&asOf=2025-04-20T15:30:00Z&knowledge=then"))))
                .isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "knowledge=now, asOf, required",
        "asOf=yesterday, asOf, date-time",
        "asOf=2999-01-01, asOf, past",
        "asOf=2025-01-01&knowledge=both, knowledge, enum",
        "snapshot=g1-1&asOf=2025-01-01, snapshot, exclusive"
    })
    void whatCannotBeLookedAtIsToldWithWhatWouldPass(String query, String field, String rule) {
        assertThat(reported(query)).hasStatus(422).bodyJson().isLenientlyEqualTo("""
            {"code": "data.invalid", "field": "%s", "rule": "%s"}\
            """.formatted(field, rule));
    }
}
