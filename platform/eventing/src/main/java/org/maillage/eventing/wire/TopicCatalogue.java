package org.maillage.eventing.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every topic of the platform, as {@code contracts/topics.yml} lists it. */
public final class TopicCatalogue {

    private static final String RESOURCE = "contracts/topics.yml";

    private final List<Topic> topics;

    private TopicCatalogue(List<Topic> topics) {
        this.topics = List.copyOf(topics);
    }

    /** Reads the catalogue from the class path. */
    public static TopicCatalogue load() {
        var mapper = YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = TopicCatalogue.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            Objects.requireNonNull(in, RESOURCE + " is not on the class path");
            return new TopicCatalogue(mapper.readValue(in, new TypeReference<List<Topic>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All topics. */
    public List<Topic> topics() {
        return topics;
    }

    /** The topic of that name. */
    public Optional<Topic> find(String name) {
        return topics.stream().filter(topic -> topic.topic().equals(name)).findFirst();
    }

    /** The topic that carries events of {@code type}. */
    public Optional<Topic> carrying(String type) {
        return topics.stream().filter(topic -> topic.types().contains(type)).findFirst();
    }

    /**
     * @param topic      its name
     * @param key        what the key of a record is, in words
     * @param owner      the service that writes it
     * @param partitions set at creation and never changed, since a key must keep its partition
     * @param retention  ISO-8601 duration, or {@code infinite}
     * @param types      event types that it carries
     * @param consumers  consumer groups that read it
     */
    public record Topic(
            String topic,
            String key,
            String owner,
            int partitions,
            String retention,
            List<String> types,
            @Nullable List<String> consumers) {

        /** How long records are kept; empty for ever. */
        public Optional<Duration> keptFor() {
            return retention.equals("infinite") ? Optional.empty() : Optional.of(Duration.parse(retention));
        }

        /** Where records of this topic go that {@code group} cannot read. */
        public String deadLetters(String group) {
            return topic + "." + group + "-dlt";
        }
    }
}
