package org.maillage.projection.fold.adapter;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Flushes;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.freshness.JournalTail;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Journals;
import org.maillage.projection.rebuild.Standings;
import org.maillage.projection.threads.History;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** From the domain topics to journal and cells. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FoldProperties.class)
class FoldConfiguration {

    @Bean
    Figures figures() {
        return new Figures(Catalogue.all(CountedResidents.load()));
    }

    @Bean
    MongoDatabase projectionDatabase(MongoDatabaseFactory databases) {
        return databases.getMongoDatabase();
    }

    @Bean
    LiveGeneration liveGeneration(Standings standings) {
        return new LiveGeneration(standings);
    }

    @Bean
    CellSource cellSource(MongoDatabase database, LiveGeneration live) {
        return live.of(
                CellSource.class, generation -> new MongoCellSource(MongoCells.collection(database, generation)));
    }

    @Bean
    Journals journals(MongoDatabase database, LiveGeneration live) {
        return live.of(Journals.class, generation -> new MongoJournals(database, generation));
    }

    @Bean
    History history(MongoDatabase database, LiveGeneration live) {
        return live.of(History.class, generation -> new MongoHistory(MongoJournal.collection(database, generation)));
    }

    @Bean
    Progress progress(MongoDatabase database, LiveGeneration live) {
        return live.of(Progress.class, generation -> new MongoProgress(database, generation));
    }

    @Bean
    JournalTail journalTail(MongoDatabase database, LiveGeneration live) {
        return live.of(
                JournalTail.class,
                generation -> new MongoJournalTail(
                        MongoJournal.collection(database, generation), new MongoProgress(database, generation)));
    }

    @Bean
    IntFunction<Generation> generations(Figures figures, MongoDatabase database, KafkaAdmin connection) {
        var known = new ConcurrentHashMap<Integer, Generation>();
        return number -> known.computeIfAbsent(number, _ -> Generation.of(number, figures, database, connection));
    }

    /** Of each generation its own; may be another, so that the fold is measured without it. */
    @Bean
    IntFunction<Journal> foldJournals(IntFunction<Generation> generations) {
        return number -> generations.apply(number).journal();
    }

    @Bean
    FoldMetrics foldMetrics(MeterRegistry meters, FoldProperties properties) {
        return new FoldMetrics(meters, properties.members());
    }

    @Bean
    FoldLoops foldLoops(
            IntFunction<Generation> generations,
            IntFunction<Journal> journals,
            LiveGeneration live,
            Figures figures,
            ConsumerFactory<String, byte[]> consumers,
            KafkaAdmin connection,
            DeadLetters deadLetters,
            FoldProperties properties,
            FoldMetrics metrics,
            MessageSpans spans,
            ObjectProvider<Flushes> flushes,
            Clock clock) {
        return new FoldLoops(
                generations,
                journals,
                live,
                figures,
                consumers,
                connection,
                deadLetters,
                properties,
                metrics,
                spans,
                flushes,
                clock);
    }

    @Bean
    FollowedGenerations followedGenerations(
            Figures figures,
            LiveGeneration live,
            FoldLoops loops,
            IntFunction<Generation> generations,
            MongoDatabase database,
            KafkaAdmin connection) {
        return new FollowedGenerations(
                figures.versions(),
                live,
                loops,
                number -> new MongoWritten(database, generations.apply(number)),
                new GenerationErasure(database, connection, generations));
    }

    /** The part of readiness named {@code figures}. */
    @Bean
    HealthIndicator figuresHealthIndicator(FollowedGenerations generations) {
        return generations::health;
    }
}
