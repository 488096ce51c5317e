package org.maillage.projection.live.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.needs.NeedsFigures;
import org.maillage.projection.live.Alarm;
import org.maillage.projection.live.CellValue;
import org.maillage.projection.live.View;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Value;
import tools.jackson.databind.json.JsonMapper;

/** The words of the stream, held to the golden files that the page's own tests read. */
class JsonMessagesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant RECORDED = Instant.parse("2026-11-24T10:00:03Z");

    private final JsonMessages messages = new JsonMessages(JSON, new Figures(NeedsFigures.all()));

    @Test
    void snapshot() throws IOException {
        var view = new View(Set.of(), "2024", Set.of("TOUS"), null, null);
        var values = List.of(
                cell("besoins-repondus", 2.0, Map.of()),
                cell("taux-reponse", 50.0, Map.of("numerator", 2L, "denominator", 4L)),
                cell("delai-reponse", null, Map.of("count", 2L)),
                cell("explorations", 7.0, Map.of()));

        assertGolden("snapshot", messages.snapshot(view, Period.until(LocalDate.of(2026, 11, 24)), RECORDED, values));
    }

    @Test
    void aViewOfSomeFiguresNamesOnlyThese() {
        var view = new View(Set.of("explorations"), "2024", Set.of("TOUS"), null, null);

        var snapshot = messages.snapshot(view, Period.until(LocalDate.of(2026, 11, 24)), RECORDED, List.of());

        assertThat(JSON.readTree(snapshot).path("figures").findValuesAsString("key"))
                .containsExactly("explorations");
    }

    @Test
    void change() throws IOException {
        assertGolden(
                "change", messages.change(RECORDED.plusSeconds(1), List.of(cell("besoins-repondus", 3.0, Map.of()))));
    }

    @Test
    void beat() throws IOException {
        assertGolden("beat", messages.beat(RECORDED.plusSeconds(9), RECORDED.plusSeconds(5)));
    }

    @Test
    void alerts() throws IOException {
        assertGolden(
                "alerts",
                messages.alerts(List.of(
                        new Alarm(
                                UUID.fromString("7a1f6c1e-9f0b-4c55-8a55-3f3f0f0f0a01"),
                                "Besoins en nombre",
                                "besoins-signales",
                                "2024",
                                "QN03107M",
                                RECORDED,
                                new BigDecimal("12")),
                        new Alarm(
                                UUID.fromString("7a1f6c1e-9f0b-4c55-8a55-3f3f0f0f0a02"),
                                "Plus rien",
                                "explorations",
                                "2024",
                                "TOUS",
                                RECORDED.minusSeconds(60),
                                null))));
    }

    @Test
    void reset() throws IOException {
        assertGolden("reset", messages.reset("unknown-id"));
    }

    private static CellValue cell(String figure, @Nullable Double value, Map<String, Long> of) {
        var number = value == null ? null : BigDecimal.valueOf(value).stripTrailingZeros();
        return new CellValue(figure, "TOUS", new Value(number, of));
    }

    private static void assertGolden(String type, String message) throws IOException {
        try (var in = JsonMessagesTest.class.getResourceAsStream("/golden/live/" + type + ".json")) {
            var golden = new String(Objects.requireNonNull(in, type).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(JSON.readTree(message)).as(message).isEqualTo(JSON.readTree(golden));
        }
    }
}
