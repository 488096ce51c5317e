package org.maillage.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.maillage.benchmarks.alternatives.Projection;
import org.maillage.benchmarks.alternatives.StreamsExactlyOnce;
import org.maillage.benchmarks.alternatives.Task;

/**
 * One contestant at work: a process of its own, in a group and a database of its own, that has what it sees of the facts behind
 * it when it is measured. What it kept is compared with what the facts add up to.
 */
final class Contest implements AutoCloseable {

    /** As small a heap as a service has, for all alike. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final String SINK = "-sink";
    private static final long GOES_ON_AFTER_SECONDS = 30;

    private final Surroundings all;
    private final Contestant contestant;
    private final Task task;
    private final Process process;
    private final CellTotals expected = new CellTotals();

    /** Starts it: what is in the topic by now is behind it. */
    Contest(Surroundings all, Contestant contestant, boolean journal, Path plugins) throws IOException {
        this.all = all;
        this.contestant = contestant;
        Path folder = contestant.keepsCells() ? Files.createTempDirectory("maillage-contest") : plugins;
        String name = "contest-" + Long.toString(System.nanoTime(), 36);
        task = new Task(all.installation().broker(), all.installation().database(), name, journal, folder);
        database().drop();
        all.broker().commit(contestant.group(name), all.broker().ends(Task.TOPIC));
        process = started();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of " + name));
    }

    /** Lets it see the facts of so many needs, and waits until it has kept them. */
    void take(List<ProducerRecord<String, byte[]>> facts) throws InterruptedException {
        facts.forEach(expected::expect);
        all.broker().send(facts);
        awaitKept();
    }

    /** The same, measured from facts that lie in their topic. */
    Spent measured(List<ProducerRecord<String, byte[]>> facts) throws InterruptedException {
        facts.forEach(expected::expect);
        signal("-STOP");
        Spending spending;
        try {
            all.broker().send(facts);
            spending = Spending.of(all.installation(), Map.of("contestant", process.pid()));
        } finally {
            signal("-CONT");
        }
        awaitKept();
        return spending.end();
    }

    /** @throws IllegalStateException when it kept other sums than the facts add up to, or no journal where it should */
    void check() {
        if (!contestant.keepsCells()) {
            requireSome("entities");
            return;
        }
        String of = contestant.isProjection() ? "-g" + Projection.GENERATION : "";
        var kept = CellTotals.kept(database().getCollection(Task.CELLS + of));
        if (!kept.equals(expected.byFigure())) {
            throw new IllegalStateException(
                    contestant.told() + " kept " + kept + " where the facts add up to " + expected.byFigure());
        }
        boolean journalled = database().getCollection(Task.JOURNAL + of).estimatedDocumentCount() > 0;
        if (journalled != task.journal()) {
            throw new IllegalStateException(contestant.told() + (journalled ? " kept a journal" : " kept no journal"));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GOES_ON_AFTER_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        database().drop();
    }

    private void requireSome(String collection) {
        if (database().getCollection(collection).estimatedDocumentCount() == 0) {
            throw new IllegalStateException(contestant.told() + " kept nothing");
        }
    }

    private MongoDatabase database() {
        return all.database().getDatabase(task.name());
    }

    private void awaitKept() throws InterruptedException {
        all.broker().awaitCommitted(contestant.group(task.name()), all.broker().ends(Task.TOPIC));
        if (contestant.isKafkaStreams()) {
            String between = StreamsExactlyOnce.between(task.name());
            all.broker().awaitCommitted(task.name(), withoutMarkers(all.broker().ends(between)));
            for (String topic : List.of(task.name() + ".cells.v1", task.name() + ".journal.v1")) {
                all.broker().awaitCommitted(task.name() + SINK, all.broker().ends(topic));
            }
        }
    }

    /** Behind the last record of a partition lies the mark of its transaction, up to which nobody needs to commit. */
    private static Map<TopicPartition, Long> withoutMarkers(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Math.max(0, it.getValue() - 1)));
    }

    private Process started() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(contestant.program().getName());
        command.addAll(task.words());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(task.name(), ".log").toFile())
                .start();
    }

    private void signal(String kind) {
        var ended = Launcher.ended(new ProcessBuilder("kill", kind, String.valueOf(process.pid())));
        if (ended.code() != 0) {
            throw new IllegalStateException(contestant.told() + " has ended by itself");
        }
    }
}
