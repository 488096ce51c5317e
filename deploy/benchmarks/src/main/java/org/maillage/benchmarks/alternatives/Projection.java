package org.maillage.benchmarks.alternatives;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.maillage.projection.ProjectionApplication;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Segment;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The projection as it is, save that it keeps the figures of the needs only; on demand without its journal. */
public final class Projection {

    /** Its generation, so that journal, cells and group are its own. */
    public static final int GENERATION = 99;

    private Projection() {}

    /** Runs until it is ended; told a {@link Task}. */
    public static void main(String[] words) {
        var task = Task.of(words);
        var application = new SpringApplicationBuilder(ProjectionApplication.class, FiguresOfNeeds.class);
        if (!task.journal()) {
            application.sources(WithoutJournal.class);
        }
        application
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--logging.level.root=warn",
                        "--spring.kafka.bootstrap-servers=" + task.broker(),
                        "--spring.mongodb.uri=" + task.database().replace("/?", "/" + task.name() + "?"),
                        "--maillage.projection.generation=" + GENERATION);
    }

    @Configuration(proxyBeanMethods = false)
    static class FiguresOfNeeds {

        @Bean
        @Primary
        Figures figuresOfNeeds() {
            return Counting.figures();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithoutJournal {

        @Bean
        @Primary
        IntFunction<Journal> noJournals() {
            return _ -> new Nothing();
        }
    }

    /** A journal that keeps nothing: right as long as nothing goes wrong. */
    private static final class Nothing implements Journal {

        @Override
        public long end(Partition partition) {
            return 0;
        }

        @Override
        public Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before) {
            return Map.of();
        }

        @Override
        public Map<Partition, Segment> append(List<List<Segment>> chains) {
            return Map.of();
        }

        @Override
        public List<JournalEntry> between(Partition partition, long from, long to) {
            return List.of();
        }

        @Override
        public List<JournalEntry> about(String topic, Collection<UUID> aggregates) {
            return List.of();
        }
    }
}
