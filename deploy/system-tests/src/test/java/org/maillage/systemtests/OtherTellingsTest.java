package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The history gives the same dossiers and figures however it is told. Each telling takes an installation of its own and some
 * minutes, so one stands for all of them; {@code -Dmaillage.tellings=all} tries each.
 */
@Order(3)
@WithInstallation
class OtherTellingsTest {

    private static final List<String> SERVICES =
            List.of("needs", "incubation", "funding", "thirdplaces", "impact", "projection");
    private static final int SEEDS = 3;
    private static final int NO_SEED = 0;
    private static final String NOBODY = "";
    private static final Telling SHUFFLED = new Telling(1, NOBODY);

    /**
     * One manner of telling.
     *
     * @param seed of a shuffle within two days, with every tenth statement sent twice; 0 for the order of the script
     * @param away the service that is not there until all the rest is told; empty when all are
     */
    record Telling(int seed, String away) {

        String[] words() {
            var words = new ArrayList<String>();
            if (seed != NO_SEED) {
                words.addAll(List.of("--shuffle", String.valueOf(seed)));
            }
            if (!away.equals(NOBODY)) {
                words.addAll(List.of("--without", away));
            }
            return words.toArray(String[]::new);
        }
    }

    static Stream<Telling> tellings() {
        if (!System.getProperty("maillage.tellings", "one").equals("all")) {
            return Stream.of(SHUFFLED);
        }
        return Stream.concat(
                IntStream.rangeClosed(1, SEEDS).mapToObj(seed -> new Telling(seed, NOBODY)),
                SERVICES.stream().map(service -> new Telling(NO_SEED, service)));
    }

    @ParameterizedTest
    @MethodSource("tellings")
    void givesTheSameDossiersAndFigures(Telling telling, Installation shared) throws InterruptedException {
        if (telling.equals(SHUFFLED)) {
            // Still empty; those who share it later do not mind a history in it.
            assertGivesTheSame(shared, telling);
            return;
        }
        try (var other = Installation.ofItsOwn()) {
            assertGivesTheSame(other, telling);
        }
    }

    private static void assertGivesTheSame(Installation other, Telling telling) throws InterruptedException {
        History inOrder = History.inOrder();

        tell(other, telling);

        await().atMost(2, MINUTES)
                .untilAsserted(() -> assertThat(Dossiers.read(other).byFile())
                        .isEqualTo(inOrder.dossiers().byFile()));
        City city = new City(other);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(city.allFigures()).isEqualTo(inOrder.figures()));
    }

    private static void tell(Installation installation, Telling telling) throws InterruptedException {
        if (telling.away().equals(NOBODY)) {
            assertThat(installation.play(telling.words())).doesNotContain("inattendu");
            return;
        }
        installation.process(telling.away()).destroyForcibly();
        Process player = installation.playUntilOneIsMissed(telling.away(), telling.words());

        installation.restart(telling.away());

        assertThat(player.waitFor(5, MINUTES)).as("the player ends").isTrue();
        assertThat(player.exitValue()).isZero();
    }
}
