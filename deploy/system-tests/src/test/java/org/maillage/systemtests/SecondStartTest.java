package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Collection;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The end of an installation leaves nothing running; its next start goes on with its data, and plays the history in. */
@Order(4)
@WithInstallation
class SecondStartTest {

    private static final String[] COMPONENTS = {
        "funding",
        "gateway",
        "impact",
        "incubation",
        "issuer",
        "kafka",
        "mongod",
        "needs",
        "partners",
        "projection",
        "thirdplaces"
    };

    @Test
    void downEndsEverythingAndTheNextStartGoesOnUntilItIsInterrupted(Installation installation)
            throws IOException, InterruptedException {
        long before = new City(installation).needsReported();
        var first = installation.processes();
        assertThat(first).containsOnlyKeys(COMPONENTS);

        installation.down();

        assertNoneRuns(first.values());
        Process launcher = installation.upInTheForeground();
        var second = installation.processes();
        assertThat(second).containsOnlyKeys(COMPONENTS);
        City city = new City(installation);
        await().atMost(10, SECONDS).until(() -> city.needsReported() == before);
        assertFiguresOfTheScript(city);

        interrupt(launcher);

        assertThat(launcher.waitFor(1, MINUTES)).as("the launcher ends").isTrue();
        assertNoneRuns(second.values());
        assertThat(installation.processes()).isEmpty();
    }

    /** What is known of the needs of the demonstration city, worked out by hand. */
    private static void assertFiguresOfTheScript(City city) {
        String twoYears = "from=2024-07-01&to=2026-06-30";
        String until2021 = "to=2021-12-31";
        await().atMost(10, SECONDS).untilAsserted(() -> {
            assertThat(city.figure("besoins-signales", twoYears)).isEqualTo(56);
            assertThat(city.figure("besoins-qualifies", twoYears)).isEqualTo(35);
            assertThat(city.figure("retours-habitants", twoYears)).isEqualTo(75);
            assertThat(city.figure("explorations", until2021)).isEqualTo(8);
            assertThat(city.figure("etudes-opportunite", until2021)).isEqualTo(12);
            assertThat(city.figure("quartiers-etudies", until2021 + "&zoning=2015"))
                    .isEqualTo(8);
            assertThat(city.figure("quartiers-etudies", until2021 + "&zoning=2024"))
                    .isEqualTo(7);
        });
    }

    private static void interrupt(Process launcher) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(launcher.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void assertNoneRuns(Collection<ProcessHandle> processes) {
        // One that has ended is seen until somebody has taken note of it.
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive));
    }
}
