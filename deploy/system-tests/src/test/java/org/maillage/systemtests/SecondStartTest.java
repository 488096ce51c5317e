package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Collection;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The end of an installation leaves nothing running, and its next start goes on with its data. */
@Order(3)
@WithInstallation
class SecondStartTest {

    private static final String[] COMPONENTS = {
        "gateway", "issuer", "kafka", "mongod", "needs", "partners", "projection"
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
        City again = new City(installation);
        await().atMost(10, SECONDS).until(() -> again.needsReported() == before);

        interrupt(launcher);

        assertThat(launcher.waitFor(1, MINUTES)).as("the launcher ends").isTrue();
        assertNoneRuns(second.values());
        assertThat(installation.processes()).isEmpty();
    }

    private static void interrupt(Process launcher) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(launcher.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void assertNoneRuns(Collection<ProcessHandle> processes) {
        assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }
}
