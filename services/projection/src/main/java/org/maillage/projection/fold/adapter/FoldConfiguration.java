package org.maillage.projection.fold.adapter;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Cells;
import org.maillage.projection.fold.Flushes;
import org.maillage.projection.fold.Fold;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.freshness.JournalTail;
import org.maillage.projection.incoming.EventReader;
import org.maillage.projection.incoming.Subscriptions;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Journals;
import org.maillage.projection.threads.History;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** From the domain topics to journal and cells. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FoldProperties.class)
class FoldConfiguration {

    private static final String POLLED_AT_ONCE = "1000";
    private static final String FETCHED_AT_ONCE = Integer.toString(1 << 20);

    @Bean
    Figures figures() {
        return new Figures(Catalogue.all(CountedResidents.load()));
    }

    @Bean
    MongoDatabase projectionDatabase(MongoDatabaseFactory databases) {
        return databases.getMongoDatabase();
    }

    @Bean
    MongoJournal journal(MongoDatabase database, FoldProperties properties) {
        return new MongoJournal(database, properties.generation());
    }

    @Bean
    Cells cells(MongoDatabase database, FoldProperties properties) {
        return new MongoCells(database, properties.generation());
    }

    @Bean
    CellSource cellSource(MongoDatabase database, FoldProperties properties) {
        return new MongoCellSource(MongoCells.collection(database, properties.generation()));
    }

    @Bean
    Journals journals(MongoDatabase database, FoldProperties properties) {
        return new MongoJournals(database, properties.generation());
    }

    @Bean
    History history(MongoDatabase database, FoldProperties properties) {
        return new MongoHistory(MongoJournal.collection(database, properties.generation()));
    }

    @Bean
    JournalTail journalTail(MongoDatabase database, FoldProperties properties, Progress progress) {
        return new MongoJournalTail(MongoJournal.collection(database, properties.generation()), progress);
    }

    @Bean
    Progress progress(MongoDatabase database, FoldProperties properties) {
        return new MongoProgress(database, properties.generation());
    }

    @Bean
    GenerationCheck generationCheck(
            MongoDatabase database,
            MongoJournal journal,
            FoldProperties properties,
            Figures figures,
            OwnTopics topics,
            KafkaAdmin connection) {
        return new GenerationCheck(
                journal,
                new MongoGenerations(database, properties.generation()),
                figures.digest(),
                topics,
                new TopicIds(connection));
    }

    @Bean
    FoldStatus figuresHealthIndicator(Clock clock, FoldProperties properties) {
        return new FoldStatus(clock, properties.members());
    }

    @Bean
    FoldMetrics foldMetrics(MeterRegistry meters, FoldProperties properties) {
        return new FoldMetrics(meters, properties.members());
    }

    @Bean
    FoldLoop foldLoop(
            ConsumerFactory<String, byte[]> consumers,
            OwnTopics topics,
            GenerationCheck generationCheck,
            FoldSessions sessions,
            FoldProperties properties,
            FoldStatus status) {
        return new FoldLoop(IntStream.range(0, properties.members())
                .mapToObj(member -> new FoldMember(
                        "figures-" + member,
                        topics.read(),
                        () -> consumer(consumers, properties, member),
                        consumer -> sessions.begin(member, consumer),
                        generationCheck,
                        status.member(member)))
                .toList());
    }

    @Bean
    FoldSessions foldSessions(
            Journal journal,
            Cells cells,
            Progress progress,
            EventReader reader,
            OwnTopics topics,
            DeadLetters deadLetters,
            FoldProperties properties,
            FoldMetrics metrics,
            ObjectProvider<Flushes> flushes,
            Clock clock) {
        var redriven = topics.redriven();
        var deadRecords = new DeadRecords(deadLetters, Subscriptions.group(properties.generation()), redriven.keySet());
        return (member, consumer) -> new FoldSession(
                member,
                consumer,
                new Fold(journal, cells, redriven),
                reader,
                progress,
                deadRecords,
                metrics,
                () -> flushes.forEach(Flushes::flushed),
                new Cadence(properties),
                clock);
    }

    private static Consumer<String, byte[]> consumer(
            ConsumerFactory<String, byte[]> consumers, FoldProperties properties, int member) {
        var settings = new Properties();
        settings.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_AT_ONCE);
        settings.setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_AT_ONCE);
        return consumers.createConsumer(
                Subscriptions.group(properties.generation()), "figures", "-" + member, settings);
    }
}
