package org.maillage.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.rebuild.Answer.Done;
import org.maillage.projection.rebuild.Answer.Reason;
import org.maillage.projection.rebuild.Answer.Refused;
import org.maillage.projection.rebuild.Generations;
import org.maillage.projection.rebuild.Proof;
import org.maillage.projection.rebuild.Proof.Verdict;
import org.maillage.projection.rebuild.Rebuild;
import org.maillage.projection.rebuild.Rebuild.Advance;
import org.maillage.projection.rebuild.Rebuild.State;
import org.maillage.projection.rebuild.Rebuilding;
import org.maillage.projection.rebuild.Rebuilds;
import org.maillage.projection.rebuild.Redefinition;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.KafkaOperations;

/** Rebuilds that begin in one process and end in another, also of another release. */
@WithBackends
class RebuildAcrossStartsTest {

    private static final String REPORTED = "besoins-signales";
    private static final int NEEDS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Backends backends;

    RebuildAcrossStartsTest(Backends backends) {
        this.backends = backends;
    }

    /** The first process rests behind what it has journalled, so that it is ended before anything is compared. */
    @Test
    void aRebuildGoesOnAfterARestartAndARedefinedFigureExplainsItsCells() {
        int interrupted;
        try (var first = started(Catalogue.all(), "0.0001")) {
            publish(first);
            interrupted = begun(first);
            await().atMost(PATIENCE).until(() -> hasJournalled(first, interrupted));
            assertThat(rebuild(first, interrupted).state()).isEqualTo(State.BUILDING);
        }
        try (var again = started(Catalogue.all(), "1")) {
            assertThat(again.getBean(Generations.class).written(interrupted).reached())
                    .as("what was taken before the end")
                    .isNotEmpty();
            assertThat(proof(again, interrupted).verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(rebuild(again, interrupted).advance()).isEqualTo(new Advance(2 * NEEDS, 2 * NEEDS));
            assertThat(again.getBean(Rebuilding.class).discard(interrupted)).isInstanceOf(Done.class);
        }
        try (var next = started(redefined(), "1")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(figures(next).getDetails())
                            .as("what a launcher, and whoever deploys, can tell from a fault")
                            .containsEntry("remedy", "rebuild"));
            int rebuilt = begun(next);
            var proof = proof(next, rebuilt);

            assertThat(proof.verdict()).isEqualTo(Verdict.EXPLAINED);
            assertThat(proof.redefined())
                    .extracting(Redefinition::figure, Redefinition::before, Redefinition::after)
                    .containsExactly(tuple(REPORTED, 1, 2));
            var rebuilding = next.getBean(Rebuilding.class);
            await().atMost(PATIENCE).until(() -> rebuilding.show(rebuilt) instanceof Done);
            await().atMost(PATIENCE).until(() -> next.getBean(Progress.class).generation() == rebuilt);
            assertThat(rebuilding.back(rebuilt))
                    .as("this release cannot keep the older definitions up to date")
                    .isEqualTo(new Refused(Reason.OTHER_FIGURES));
        }
    }

    private static Health figures(ConfigurableApplicationContext service) {
        return requireNonNull(
                service.getBean("figuresHealthIndicator", HealthIndicator.class).health());
    }

    private static void publish(ConfigurableApplicationContext service) {
        @SuppressWarnings("unchecked") // the only one there is
        KafkaOperations<String, byte[]> kafka = service.getBean(KafkaOperations.class);
        var needs = new Publisher(kafka);
        IntStream.range(0, NEEDS).mapToObj(_ -> UUID.randomUUID()).forEach(need -> {
            needs.reported(need);
            needs.explored(need, 2);
        });
        await().atMost(PATIENCE)
                .until(() -> service.getBean(Progress.class).all().values().stream()
                                .mapToLong(it -> it.offset() + 1)
                                .sum()
                        == 2 * NEEDS);
    }

    private static int begun(ConfigurableApplicationContext service) {
        var answer = service.getBean(Rebuilding.class)
                .begin("someone", false, service.getBean(Clock.class).instant());
        return answer instanceof Done(var standing) ? standing.candidate() : 0;
    }

    private static boolean hasJournalled(ConfigurableApplicationContext service, int generation) {
        return service.getBean(MongoDatabase.class)
                        .getCollection("journal-g" + generation)
                        .countDocuments()
                > 0;
    }

    private static Rebuild rebuild(ConfigurableApplicationContext service, int generation) {
        return service.getBean(Rebuilds.class).find(generation).orElseThrow();
    }

    private static Proof proof(ConfigurableApplicationContext service, int generation) {
        await().atMost(PATIENCE).until(() -> rebuild(service, generation).proof() != null);
        return Objects.requireNonNull(rebuild(service, generation).proof());
    }

    private ConfigurableApplicationContext started(List<Figure> figures, String share) {
        return new SpringApplicationBuilder(ProjectionApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "figuresOfTheRelease",
                                Figures.class,
                                () -> new Figures(figures),
                                bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--maillage.projection.rebuild.share=" + share,
                        "--maillage.projection.rebuild.full-after=1h",
                        "--maillage.projection.rebuild.held-for=2s",
                        "--spring.kafka.bootstrap-servers=" + backends.bootstrapServers(),
                        "--spring.mongodb.uri=" + backends.mongoUri("rebuild-across-starts"));
    }

    /** A release in which a need that is reported counts twice. */
    private static List<Figure> redefined() {
        return Catalogue.all().stream()
                .map(figure -> figure.definition().key().equals(REPORTED) && figure instanceof Counted<?> counted
                        ? new Twice<>(counted)
                        : figure)
                .toList();
    }

    private record Twice<F>(Counted<F> figure) implements Counted<F> {

        @Override
        public Definition definition() {
            var it = figure.definition();
            return new Definition(
                    it.key(),
                    it.version() + 1,
                    it.name(),
                    it.unit(),
                    it.text(),
                    it.by(),
                    it.measure(),
                    it.shown(),
                    it.persons(),
                    it.grain());
        }

        @Override
        public Class<F> counts() {
            return figure.counts();
        }

        @Override
        public List<Contribution> contributions(F fact) {
            return figure.contributions(fact).stream()
                    .map(it -> it.plus(it.amount()))
                    .toList();
        }
    }
}
