package org.maillage.eventing.statements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.fixture.Records;
import org.maillage.eventing.time.Takeovers;
import org.maillage.eventing.wire.Extension;

/** A topic of statements in memory, and where its one consumer is in it. */
final class VirtualTopic implements Partitions {

    static final Instant MORNING = Instant.parse("2026-07-01T06:00:00Z");

    private final List<List<ConsumerRecord<String, byte[]>>> logs;
    private final Set<TopicPartition> owned = new HashSet<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();
    private final List<String> asked = new ArrayList<>();
    private boolean stopping;

    VirtualTopic(int partitions) {
        logs = IntStream.range(0, partitions)
                .<List<ConsumerRecord<String, byte[]>>>mapToObj(_ -> new ArrayList<>())
                .toList();
        assign(IntStream.range(0, partitions).mapToObj(VirtualTopic::partition).toList());
    }

    static TopicPartition partition(int number) {
        return new TopicPartition("statements.model.v1", number);
    }

    /** Something is said. */
    VirtualTopic says(int partition, String id) {
        append(partition, "org.maillage.statement.tally-stepped.v1", id, MORNING, "{}");
        return this;
    }

    /** The door tells a step, as many minutes after the morning began, to these partitions; to all when none is named. */
    VirtualTopic marks(String id, int minutes, int... partitions) {
        Instant told = MORNING.plusSeconds(60L * minutes);
        String data = "{\"state\":\"ADVANCED\",\"until\":\"2016-02-08T00:00:00Z\"}";
        IntStream to = partitions.length == 0 ? IntStream.range(0, logs.size()) : IntStream.of(partitions);
        to.forEach(it -> append(it, Takeovers.TYPE, id, told, data));
        return this;
    }

    private void append(int partition, String type, String id, Instant at, String data) {
        var event = Records.event(id, type, at, Map.of(Extension.RECORDED_TIME, at.toString()), data);
        var log = logs.get(partition);
        log.add(Records.of(partition(partition).topic(), partition, log.size(), "key", event));
    }

    int size(int partition) {
        return logs.get(partition).size();
    }

    /** All of these partitions that may be polled; all partitions when none is named. */
    List<ConsumerRecord<String, byte[]>> poll(int... partitions) {
        IntStream from = partitions.length == 0 ? IntStream.range(0, logs.size()) : IntStream.of(partitions);
        var polled = new ArrayList<ConsumerRecord<String, byte[]>>();
        from.forEach(it -> polled.addAll(poll(it, Integer.MAX_VALUE)));
        return polled;
    }

    /** At most so many of one partition, and none of one that is paused or not owned. */
    List<ConsumerRecord<String, byte[]>> poll(int number, int atMost) {
        TopicPartition partition = partition(number);
        if (paused.contains(partition) || !owned.contains(partition)) {
            return List.of();
        }
        var log = logs.get(number);
        int from = Math.toIntExact(position(partition));
        int to = Math.min(log.size(), (int) Math.min(Integer.MAX_VALUE, (long) from + atMost));
        positions.put(partition, (long) to);
        return List.copyOf(log.subList(from, to));
    }

    /** From now on these are owned as well, and polled from what is committed. */
    void assign(Collection<TopicPartition> partitions) {
        owned.addAll(partitions);
        partitions.forEach(it -> positions.put(it, committed.getOrDefault(it, 0L)));
        paused.removeAll(partitions);
    }

    void revoke(Collection<TopicPartition> partitions) {
        owned.removeAll(partitions);
        paused.removeAll(partitions);
    }

    void stop() {
        stopping = true;
    }

    /** What was asked of the consumer, in the form {@code pause 0 1}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    long committed(int partition) {
        return committed.getOrDefault(partition(partition), 0L);
    }

    Set<TopicPartition> paused() {
        return Set.copyOf(paused);
    }

    @Override
    public Set<TopicPartition> owned() {
        return Set.copyOf(owned);
    }

    @Override
    public boolean isReadToItsEnd(TopicPartition partition) {
        return position(partition) == size(partition.partition());
    }

    private long position(TopicPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    @Override
    public void commit(Map<TopicPartition, Long> next) {
        note("commit", next.keySet());
        committed.putAll(next);
    }

    @Override
    public void moveTo(TopicPartition partition, long offset) {
        note("move", List.of(partition));
        positions.put(partition, offset);
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        note("pause", partitions);
        paused.addAll(partitions);
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        note("resume", partitions);
        paused.removeAll(partitions);
    }

    private void note(String what, Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            var words = new ArrayList<String>();
            words.add(what);
            partitions.stream()
                    .map(it -> Integer.toString(it.partition()))
                    .sorted()
                    .forEach(words::add);
            asked.add(String.join(" ", words));
        }
    }

    @Override
    public boolean isStopping() {
        return stopping;
    }
}
