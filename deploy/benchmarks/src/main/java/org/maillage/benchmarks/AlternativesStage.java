package org.maillage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.alternatives.Task;
import org.maillage.territory.Territories;

/**
 * The same facts into the same cells by other means, one after the other on the same broker and database, all services halted;
 * each with the projection's fold beside it, and what a consumer that only reads comes to.
 */
final class AlternativesStage implements Stage {

    private static final Path CONNECTOR = Path.of("deploy/benchmarks/target/connect");
    private static final Duration POLL = Duration.ofMillis(200);

    /** What a contestant came to. */
    private record Result(Contestant contestant, boolean journal, long facts, Spent spent) {

        double perSecond() {
            return spent.perSecond(facts);
        }

        /** Processor seconds for a million events, of everything that took part but whoever only looks on. */
        double secondsPerMillion() {
            return spent.secondsOfAllBut("client") * 1e6 / facts;
        }
    }

    @Override
    public List<Figure> measure(Surroundings all) throws Exception {
        all.awaitQuiet();
        try (var _ = all.only()) {
            return contests(all, new DomainEvents(Territories.load()));
        }
    }

    private static List<Figure> contests(Surroundings all, DomainEvents events) throws Exception {
        var figures = new ArrayList<Figure>();
        var with = run(all, events, Contestant.PROJECTION, true);
        double ceiling = ceiling(all, figures);
        figures.add(told(with, ceiling));
        var without = run(all, events, Contestant.PROJECTION, false);
        figures.add(told(without, ceiling));
        compare(all, events, figures, ceiling, Contestant.SPRING_KAFKA, List.of(with, without), 20);
        compare(all, events, figures, ceiling, Contestant.KAFKA_STREAMS, List.of(with, without), 1.5);
        compare(all, events, figures, ceiling, Contestant.KAFKA_CONNECT, List.of(with), 1);
        return figures;
    }

    /** Measures another beside each of ours, and says how much better ours is. */
    private static void compare(
            Surroundings all,
            DomainEvents events,
            List<Figure> figures,
            double ceiling,
            Contestant other,
            List<Result> ours,
            double times)
            throws Exception {
        for (Result our : ours) {
            var its = run(all, events, other, our.journal());
            figures.add(told(its, ceiling));
            figures.add(Figure.of(
                    "the projection's fold" + kept(our) + " against "
                            + other.told().substring(0, 3),
                    our.perSecond() / its.perSecond(),
                    "times the events/s",
                    Target.atLeast(times),
                    String.format(
                            Locale.ROOT,
                            "%.1f times fewer processor seconds per million events (%.0f instead of %.0f)",
                            its.secondsPerMillion() / our.secondsPerMillion(),
                            our.secondsPerMillion(),
                            its.secondsPerMillion())));
        }
    }

    private static Result run(Surroundings all, DomainEvents events, Contestant contestant, boolean journal)
            throws Exception {
        try (var contest = new Contest(all, contestant, journal, connector())) {
            contest.take(events.of(contestant.warmUp()));
            var facts = events.of(contestant.needs());
            var spent = contest.measured(facts);
            contest.check();
            return new Result(contestant, journal, facts.size(), spent);
        }
    }

    private static Figure told(Result result, double ceiling) {
        String remark = String.format(
                Locale.ROOT,
                "%.0f processor seconds per million events in all; %.1f %% of the raw consumer",
                result.secondsPerMillion(),
                100 * result.perSecond() / ceiling);
        @Nullable Target target = result.contestant().isProjection() ? Target.atLeast(20_000) : null;
        return Figure.rate(
                result.contestant().told() + kept(result), result.facts(), "events", target, result.spent(), remark);
    }

    private static String kept(Result result) {
        return result.contestant().keepsCells() ? (result.journal() ? ", cells and journal" : ", cells only") : "";
    }

    /** What a consumer of the same facts comes to that does nothing with them. */
    private static double ceiling(Surroundings all, List<Figure> figures) {
        long records = all.broker().size(Task.TOPIC);
        try (var consumer = all.broker().consumer(Task.TOPIC)) {
            var spending = Spending.of(all.installation());
            for (long read = 0; read < records; ) {
                read += consumer.poll(POLL).count();
            }
            var spent = spending.end();
            figures.add(Figure.rate("raw consumer of the same facts", records, "events", null, spent, ""));
            return spent.perSecond(records);
        }
    }

    private static Path connector() throws IOException {
        Path folder = CONNECTOR.toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new IOException("no MongoDB connector in " + folder);
        }
        return folder;
    }
}
