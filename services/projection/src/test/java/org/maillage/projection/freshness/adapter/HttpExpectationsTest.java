package org.maillage.projection.freshness.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.projection.freshness.Expectation;
import org.maillage.testing.time.StandingClock;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.ExpectedCount;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

/** The registry answers, is away, and comes back. */
class HttpExpectationsTest {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String ADDRESS = "http://partners/api/partners/expectations";
    private static final String ANSWER = """
        [{"partner": "tec", "name": "TEC", "sourcePrefixes": ["/partenaires/tec"],
          "type": "org.maillage.statement.job-declared.v1", "days": 30, "later": "field"}]\
        """;

    private final StandingClock hands = new StandingClock(Instant.parse("2026-06-30T12:00:00Z"));
    private final RestClient.Builder http = RestClient.builder().baseUrl("http://partners");
    private final MockRestServiceServer registry =
            MockRestServiceServer.bindTo(http).build();
    private final HttpExpectations expectations = new HttpExpectations(http.build(), FRESH, hands);

    @Test
    void theLastAnswerStandsWhileTheRegistryIsAway() {
        registry.expect(ExpectedCount.once(), requestTo(ADDRESS))
                .andRespond(withSuccess(ANSWER, MediaType.APPLICATION_JSON));
        registry.expect(ExpectedCount.twice(), requestTo(ADDRESS)).andRespond(withServerError());
        registry.expect(ExpectedCount.once(), requestTo(ADDRESS))
                .andRespond(withSuccess("[]", MediaType.APPLICATION_JSON));
        var first = hands.instant();

        assertThat(expectations.known().all())
                .containsExactly(new Expectation("tec", "TEC", List.of("/partenaires/tec"), "job-declared", 30));
        assertThat(expectations.known().asOf()).as("not asked again so soon").isEqualTo(first);

        hands.pass(FRESH);
        assertThat(expectations.known().all()).as("away, tried twice").hasSize(1);
        assertThat(expectations.known().asOf()).isEqualTo(first);

        hands.pass(FRESH);
        assertThat(expectations.known().all()).isEmpty();
        assertThat(expectations.known().asOf()).isEqualTo(hands.instant());
        registry.verify();
    }

    @Test
    void neverHavingReadItIsSaid() {
        registry.expect(ExpectedCount.twice(), requestTo(ADDRESS)).andRespond(withServerError());

        assertThat(expectations.known().asOf()).isNull();
        registry.verify();
    }
}
