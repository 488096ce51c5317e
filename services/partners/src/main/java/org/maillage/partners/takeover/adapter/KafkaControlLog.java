package org.maillage.partners.takeover.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.eventing.wire.TopicCatalogue.Topic;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.partners.door.UnavailableException;
import org.maillage.partners.takeover.ControlLog;
import org.maillage.partners.takeover.Takeover;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Control records between the statements. */
final class KafkaControlLog implements ControlLog {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SOURCE = "/maillage/partners";
    private static final String KEY = "takeover";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaOperations<String, byte[]> kafka;
    private final List<Topic> topics;
    private final RandomGenerator random;
    private final Clock clock;

    KafkaControlLog(
            KafkaOperations<String, byte[]> kafka, TopicCatalogue catalogue, RandomGenerator random, Clock clock) {
        this.kafka = kafka;
        this.topics = catalogue.topics().stream()
                .filter(it -> it.owner().equals("partners"))
                .toList();
        this.random = random;
        this.clock = clock;
    }

    @Override
    public int tell(Takeover step, String actorId) {
        WireEvent event = event(step, actorId);
        try {
            CompletableFuture<?>[] sends =
                    topics.stream().flatMap(topic -> send(topic, event)).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(sends).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return sends.length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while a takeover was told", e);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new UnavailableException("takeover not acknowledged everywhere", e);
        }
    }

    private Stream<CompletableFuture<?>> send(Topic topic, WireEvent event) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> kafka.send(CloudEvents.record(topic.topic(), partition, KEY, event)));
    }

    private WireEvent event(Takeover step, String actorId) {
        Instant now = clock.instant();
        var extensions = Map.of(Extension.RECORDED_TIME, now.toString(), Extension.ACTOR_ID, actorId);
        var envelope =
                new Envelope(Ids.timeOrdered(now, random).toString(), SOURCE, TakeoverV1.TYPE, KEY, now, extensions);
        return new WireEvent(envelope, JSON.writeValueAsBytes(TakeoverV1.of(step)));
    }
}
