package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** All that a value is made of, added up again by the script that goes with it. */
class BundleServiceTest extends RunningService {

    private static final Path RECOMPUTE = Path.of("src/main/bundle/recompute.py");

    BundleServiceTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        super(http, kafka);
    }

    @ParameterizedTest
    @CsvSource({
        "besoins-signales, from=2024-01-01&to=2024-12-31, count",
        "retours-habitants, from=2024-01-01&to=2024-12-31, ratio",
        "delai-reponse, from=2024-01-01&to=2024-12-31, median",
        "quartiers-etudies, from=2024-01-01&to=2024-12-31, distinct",
        "montant-accorde, from=2010-01-01, count",
        "besoins-signales, from=2024-01-01&to=2024-12-31&by=theme&value=MOBILITE, count"
    })
    void aBundleAddsUpToTheFigureWithoutUs(String figure, String selection, String kind, @TempDir Path folder)
            throws IOException, InterruptedException {
        aYearOfNeeds();
        var shown = cell(json(get("/api/figures/" + figure + "?" + selection.replaceAll("&by=.*", ""))));
        var answer = get("/api/figures/" + figure + "/bundle?" + selection, "officer");
        var bundle = json(answer);
        assertThat(bundle.at("/measure/kind").asString()).isEqualTo(kind);
        assertThat(bundle.at("/cell/value").decimalValue()).isEqualByComparingTo(shown);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment", figure);

        var file = Files.writeString(folder.resolve("bundle.json"), text(answer));
        String[] said = recomputed(file).split(" ", 2);
        assertThat(new BigDecimal(said[0])).isEqualByComparingTo(shown);
        assertThat(said[1]).isEqualTo(bundle.at("/figure/unit").asString());

        var forged = text(answer).replaceFirst("\"amount\":", "\"amount\":-9");
        assertThat(recomputation(Files.writeString(folder.resolve("forged.json"), forged))
                        .waitFor())
                .as("what does not add up is found")
                .isEqualTo(1);
    }

    /** Six needs of 2024, four of them answered within 30 days and all of them served, two districts explored. */
    private void aYearOfNeeds() {
        if (cell(json(reported("from=2024-01-01&to=2024-12-31"))).signum() == 0) {
            for (int i = 1; i <= 6; i++) {
                var need = UUID.randomUUID();
                String day = "2024-0" + i + "-10T09:00:00Z";
                needs.reported(need, day, day);
                needs.says(need, 2, "need-acknowledged", """
                    {"channel": "MEETING", "reportedOn": "2024-0%d-10", "daysSinceReport": %d, "sensorKind": "AGENT", %s}\
                    """.formatted(i, 10 * i, place(i)), day, day);
                needs.says(need, 3, "exploration-concluded", """
                    {"number": 1, "openedOn": "2024-01-02", "outcome": "PURSUE", %s}\
                    """.formatted(place(i)), day, day);
                needs.says(need, 4, "need-answered", """
                    {"serviceId": "%s", "first": true, "wasAnswered": false, "qualifiedOn": "2024-01-02",
                     "daysSinceReport": %d, "theme": "MOBILITE", %s}\
                    """.formatted(UUID.randomUUID(), 7 * i, place(i)), day, day);
            }
            granted();
        }
        awaitReported("from=2024-01-01&to=2024-12-31", 6);
        eventually()
                .until(() -> json(get("/api/figures/delai-reponse?from=2024-01-01&to=2024-12-31"))
                                .at("/cells/0/of/count")
                                .asInt()
                        == 6);
    }

    private void granted() {
        var before = amount("montant-accorde");
        golden("funding.grant.events.v1", "funding/grant-decided.v1/examples/full.json");
        eventually().until(() -> amount("montant-accorde").compareTo(before) > 0);
    }

    private static String place(int i) {
        String qpv = i % 2 == 0
                ? "\"2015\": \"QP031007\", \"2024\": \"QN03107M\""
                : "\"2015\": \"QP031010\", \"2024\": \"QN03109M\"";
        return "\"qpv\": {" + qpv + "}, \"qpvBasis\": {\"2015\": \"POINT\", \"2024\": \"POINT\"}";
    }

    private static String recomputed(Path bundle) throws IOException, InterruptedException {
        var process = recomputation(bundle);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    private static Process recomputation(Path bundle) throws IOException {
        return new ProcessBuilder("python3", RECOMPUTE.toString(), bundle.toString())
                .redirectErrorStream(true)
                .start();
    }
}
