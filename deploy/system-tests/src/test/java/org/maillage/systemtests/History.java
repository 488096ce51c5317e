package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The history of the demonstration city as one installation holds it that a person has just started.
 *
 * @param launcher ends the installation when it is interrupted
 * @param dossiers every fact, once nothing more came
 * @param figures  every figure then
 */
record History(Installation installation, Process launcher, Dossiers dossiers, Map<String, JsonNode> figures) {

    private static @Nullable History told;

    /** The one told in order, started when it is first asked for; it ends with the run at the latest. */
    static synchronized History inOrder() {
        History known = told;
        if (known == null) {
            known = start();
            told = known;
        }
        return known;
    }

    private static History start() {
        Installation installation = Installation.notStarted();
        Launcher.Staying launcher = installation.upInTheForeground();
        assertThat(launcher.printed()).contains("comme prévu").doesNotContain("inattendu");
        Dossiers dossiers = settled(installation);
        return new History(installation, launcher.process(), dossiers, new City(installation).allFigures());
    }

    /** Read when nothing has come for a while: reactions and timers go on after the last verdict. */
    private static Dossiers settled(Installation installation) {
        var last = new AtomicReference<>(Dossiers.read(installation));
        await().pollInterval(Duration.ofSeconds(2)).atMost(60, SECONDS).until(() -> {
            Dossiers now = Dossiers.read(installation);
            return now.facts().size() == last.getAndSet(now).facts().size();
        });
        return last.get();
    }
}
