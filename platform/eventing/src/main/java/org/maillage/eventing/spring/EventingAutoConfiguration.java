package org.maillage.eventing.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.maillage.eventing.aggregate.Replay;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.inbox.GapCounter;
import org.maillage.eventing.mongo.MongoBookmarks;
import org.maillage.eventing.mongo.MongoFileKeys;
import org.maillage.eventing.mongo.MongoTakeovers;
import org.maillage.eventing.outbox.Log;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.recovery.CatchUp;
import org.maillage.eventing.recovery.Gate;
import org.maillage.eventing.recovery.OwnEvents;
import org.maillage.eventing.recovery.OwnVerdicts;
import org.maillage.eventing.recovery.Told;
import org.maillage.eventing.time.Takeovers;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.wire.TopicCatalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;

/** Eventing for a service: everything but its own aggregates and subscriptions. */
@AutoConfiguration(after = KafkaAutoConfiguration.class, before = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties(EventingProperties.class)
public class EventingAutoConfiguration {

    private static final long SHUTDOWN_MILLIS = 15_000;
    private static final long SENDING_BLOCKS_MILLIS = 5_000;
    /** In looks at what is due. */
    private static final int BOOKMARK_EVERY = 5;

    @Bean
    TopicCatalogue topicCatalogue() {
        return TopicCatalogue.load();
    }

    /** A calendar day is stored as the text that it is: a date of the database would be an instant in some zone. */
    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(it -> it.registerConverters(List.of(Days.WRITE, Days.READ)));
    }

    /** A broker that is away holds up whoever sends for a moment only, unless the service says for how long. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer sendingBlocksBriefly() {
        return factory -> {
            if (!factory.getConfigurationProperties().containsKey(ProducerConfig.MAX_BLOCK_MS_CONFIG)) {
                factory.updateConfigs(Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, SENDING_BLOCKS_MILLIS));
            }
        };
    }

    @Bean
    Log eventLog(KafkaOperations<String, byte[]> kafka, MessageSpans spans) {
        return new KafkaLog(kafka, spans);
    }

    @Bean
    DeadLetters deadLetters(KafkaOperations<String, byte[]> kafka, MeterRegistry meters) {
        return new KafkaDeadLetters(kafka, meters);
    }

    @Bean
    GapCounter gapCounter(MeterRegistry meters) {
        return topic -> meters.counter("maillage.gaps", "topic", topic).increment();
    }

    @Bean
    Takeovers takeovers(MongoOperations mongo) {
        return new MongoTakeovers(Aggregates.collection(mongo, "takeovers"));
    }

    @Bean
    FileKeys fileKeys(MongoOperations mongo) {
        return new MongoFileKeys(Aggregates.collection(mongo, "keys"));
    }

    @Bean
    Texts texts(FileKeys keys) {
        return new Texts(keys);
    }

    @Bean
    LazyAdmin lazyAdmin(KafkaAdmin admin) {
        return new LazyAdmin(() -> Admin.create(admin.getConfigurationProperties()));
    }

    @Bean
    EndOffsets endOffsets(LazyAdmin admin) {
        return new EndOffsets(admin);
    }

    @Bean
    PartitionCounts partitionCounts(KafkaAdmin admin, TopicCatalogue catalogue, MeterRegistry meters) {
        return new PartitionCounts(() -> Admin.create(admin.getConfigurationProperties()), catalogue, meters);
    }

    @Bean
    Aggregates aggregates(
            MongoOperations mongo,
            Log log,
            EndOffsets ends,
            TopicCatalogue catalogue,
            EventingProperties properties,
            DeadLetters deadLetters,
            Takeovers takeovers,
            FileKeys keys,
            MessageSpans spans,
            Clock clock,
            Gate gate) {
        var parts = new Owned.Parts(deadLetters, takeovers, keys, clock);
        return new Aggregates(mongo, log, ends, catalogue, properties, parts, spans, gate);
    }

    @Bean
    Gate gate() {
        return new Gate();
    }

    @Bean
    CatchUp catchUp(
            ObjectProvider<Owned<?, ?>> owned,
            ObjectProvider<Told> others,
            ObjectProvider<Subscription> subscriptions,
            MongoOperations mongo,
            LazyAdmin admin,
            EndOffsets ends,
            ConsumerFactory<String, byte[]> consumers,
            Gate gate,
            @Value("${spring.application.name:maillage}") String service) {
        var kinds = owned.stream().<Replay<?, ?>>map(Owned::replay).toList();
        var told = new ArrayList<Told>();
        kinds.forEach(it -> told.add(new OwnEvents(it)));
        if (!kinds.isEmpty()) {
            told.add(new OwnVerdicts(kinds));
        }
        others.forEach(told::add);
        var topics = told.stream().flatMap(it -> it.topics().stream()).collect(Collectors.toSet());
        var broker = new KafkaBroker(
                service + ".bookmark", topics, subscriptions.stream().toList(), admin, ends, consumers);
        return new CatchUp(told, new MongoBookmarks(Aggregates.collection(mongo, "bookmark")), broker, gate);
    }

    @Bean
    Containers containers(
            ConsumerFactory<String, byte[]> consumers,
            EventingProperties properties,
            Takeovers takeovers,
            LazyAdmin admin,
            EndOffsets ends,
            DeadLetters deadLetters,
            MessageSpans spans,
            MeterRegistry meters,
            Clock clock) {
        var factory = new ContainerFactory(consumers, takeovers, properties.threads(), SHUTDOWN_MILLIS);
        return new Containers(factory, admin, ends, deadLetters, spans, meters, clock);
    }

    @Bean
    RunningSubscriptions runningSubscriptions(
            ObjectProvider<Subscription> subscriptions,
            ObjectProvider<Preparation> preparations,
            ObjectProvider<Owned<?, ?>> owned,
            Containers containers,
            KafkaAdmin admin,
            TopicCatalogue catalogue,
            EventingProperties properties,
            PartitionCounts partitions,
            CatchUp catchUp) {
        var before = new ArrayList<Preparation>();
        if (properties.createTopics()) {
            var topics = new Topics(admin, catalogue, properties.replication());
            before.add(new Preparation("topics", topics::create));
        }
        before.add(new Preparation("partitions", partitions::look));
        owned.stream().map(Owned::preparation).forEach(before::add);
        preparations.stream().forEach(before::add);
        before.add(new Preparation("what was told", catchUp::run));
        return new RunningSubscriptions(containers.of(subscriptions.stream().toList()), before);
    }

    @Bean
    Background eventingBackground(
            ObjectProvider<Owned<?, ?>> owned,
            MongoOperations mongo,
            EventingProperties properties,
            PartitionCounts partitions,
            CatchUp catchUp,
            Clock clock,
            MeterRegistry meters) {
        var tasks = new ArrayList<Background.Task>();
        tasks.add(new Background.Task("bookmark", properties.wakeEvery().multipliedBy(BOOKMARK_EVERY), catchUp::mark));
        tasks.add(new Background.Task("partitions", properties.wakeEvery().multipliedBy(300), partitions::look));
        for (Owned<?, ?> it : (Iterable<Owned<?, ?>>) owned.stream()::iterator) {
            String kind = it.type().kind();
            var outbox = new OutboxMeters(Aggregates.collection(mongo, kind), kind, clock, meters);
            tasks.addAll(it.tasks(properties));
            tasks.add(
                    new Background.Task("meters " + kind, properties.wakeEvery().multipliedBy(5), outbox::look));
        }
        return new Background(List.copyOf(tasks));
    }
}
