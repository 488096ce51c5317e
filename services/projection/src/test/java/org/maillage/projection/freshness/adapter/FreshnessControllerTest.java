package org.maillage.projection.freshness.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.freshness.Expectation;
import org.maillage.projection.freshness.Expectations;
import org.maillage.projection.freshness.Freshness;
import org.maillage.projection.freshness.Telling;
import org.maillage.projection.freshness.adapter.FreshnessController.FreshFigure;
import org.maillage.projection.freshness.adapter.FreshnessController.FreshnessAnswer;
import org.maillage.projection.freshness.adapter.FreshnessController.SilentPartner;
import org.maillage.projection.reading.InvalidParameterException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** Who is told what of whom, in the whole and of one district. */
class FreshnessControllerTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Map<String, String> DISTRICT = Map.of("territory", "QN03107M");

    private final Telling telling = new Telling();
    private final FreshnessController controller = new FreshnessController(
            new Freshness(new Figures(Catalogue.all()), telling, () -> new Expectations.Known(expected(), NOW)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void jobsAndNeedsOfLongAgo() {
        telling.says("/partenaires/tec", "job-declared", "2026-01-01", "2026-01-02", "emplois", "QN03107M");
        telling.says("/partenaires/tec", "need-reported", "2026-01-01", "2026-01-03", "besoins-signales", "QN03107M");
        telling.says("/partenaires/tec", "job-declared", "2026-06-29", "2026-06-29", "emplois", "QN03101M");
    }

    @Test
    void anOfficerIsToldWhoIsSilentOfADistrict() {
        var there = told("officer", DISTRICT);

        assertThat(there.zoning()).isEqualTo("2024");
        assertThat(there.territory()).isEqualTo("QN03107M");
        assertThat(there.silent()).extracting(SilentPartner::event).containsExactly("job-declared", "need-reported");
        assertThat(figure(there, "emplois").newestRecorded()).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(figure(there, "emplois").ageDays()).isEqualTo(179);
        assertThat(told("officer", Map.of()).silent())
                .as("in the whole")
                .extracting(SilentPartner::event)
                .containsExactly("need-reported");
    }

    @Test
    void aReaderIsNotToldWhenPersonsOfADistrictWereLastCounted() {
        var there = told("reader", DISTRICT);

        assertThat(there.silent()).extracting(SilentPartner::event).containsExactly("need-reported");
        assertThat(figure(there, "emplois"))
                .isEqualTo(
                        new FreshFigure("emplois", figure(there, "emplois").name(), null, null, null, null, List.of()));
        assertThat(figure(there, "besoins-signales").newestRecorded()).isEqualTo("2026-01-03T00:00:00Z");
        assertThat(figure(there, "besoins-signales").silent()).hasSize(1);
    }

    @Test
    void anotherParameterOrADistrictOfAnotherZoningIsRefused() {
        for (var wrong : List.of(Map.of("from", "2026-01-01"), Map.of("territory", "QP031007"))) {
            assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> told("officer", wrong));
        }
    }

    private FreshnessAnswer told(String role, Map<String, String> query) {
        var request = new MockHttpServletRequest();
        query.forEach(request::addParameter);
        return controller.freshness(request, new TestingAuthenticationToken("someone", "", "ROLE_" + role));
    }

    private static FreshFigure figure(FreshnessAnswer answer, String key) {
        return answer.figures().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Expectation> expected() {
        return List.of(
                new Expectation("tec", "TEC", List.of("/partenaires/tec"), "job-declared", 30),
                new Expectation("tec", "TEC", List.of("/partenaires/tec"), "need-reported", 30));
    }
}
