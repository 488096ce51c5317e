package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.systemtests.Statements.needReported;
import static org.maillage.systemtests.Statements.newSubject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What alerts and dashboard ask for is what a running installation tells. */
@Order(5)
@WithInstallation
class MetricsTest {

    private static final String LISTED = "deploy/observability/metrics.txt";
    private static final String ONCE_IT_HAPPENS = "# There once it happens";
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\w+) \\w+$");

    private static Installation installation;

    @BeforeAll
    static void aStatementIsTold(Installation shared) {
        installation = shared;
        var city = new City(shared);
        city.receipt(city.citizenHouse, city.published(needReported(newSubject())), "applied");
    }

    @Test
    void everyMetricThatIsAskedForIsThere() {
        var asked = listedFromTheStart();

        assertThat(asked).hasSizeGreaterThan(20);
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(told()).containsAll(asked));
    }

    @Test
    void theLimitsOfThePromiseAreTold() {
        var projection = installation.metrics("projection");

        for (String delay : List.of("maillage_projection_delay_seconds", "maillage_projection_live_delay_seconds")) {
            assertThat(projection)
                    .contains(delay + "_bucket{service=\"projection\",le=\"2.0\"}")
                    .contains(delay + "_bucket{service=\"projection\",le=\"3600.0\"}");
        }
    }

    /** The families of metrics that any service tells. */
    private static Set<String> told() {
        return installation.services().stream()
                .flatMap(service -> TYPE.matcher(installation.metrics(service)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> listedFromTheStart() {
        try {
            return Files.readString(installation.project().resolve(Path.of(LISTED)))
                    .split(ONCE_IT_HAPPENS, 2)[0]
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
