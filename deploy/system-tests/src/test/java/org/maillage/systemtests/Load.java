package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a partner goes on saying while services are replaced: file after file is opened, and each is spoken of once more a
 * second later, when another process may decide about it. What is not accepted is said again until it is, to whoever is there,
 * as a sender does behind a balancer.
 */
final class Load implements AutoCloseable {

    private static final int EVERY_MILLISECONDS = 60;
    private static final int BETWEEN = 15;
    private static final int ACCEPTED = 202;

    private final ScheduledExecutorService saying = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> going;
    private final Client partner;
    private final Story story;
    private final Supplier<List<URI>> doors;
    private final Queue<String> open = new ArrayDeque<>();
    private final Map<String, String> filesByReceipt = new ConcurrentHashMap<>();
    private final Map<URI, Integer> acceptedAt = new ConcurrentHashMap<>();
    private final List<ObjectNode> unsaid = new ArrayList<>();
    private volatile boolean ends;
    private volatile Client.@Nullable Answer last;
    private int turn;

    /** @param doors where it may be said at the moment */
    Load(Client partner, Story story, Supplier<List<URI>> doors) {
        this.partner = partner;
        this.story = story;
        this.doors = doors;
        this.going = saying.scheduleWithFixedDelay(this::say, 0, EVERY_MILLISECONDS, MILLISECONDS);
    }

    /** Returns when that many more statements have been accepted. */
    void goesOn(int more) {
        int enough = filesByReceipt.size() + more;
        await().atMost(60, SECONDS).untilAsserted(() -> {
            assertThat(going.isDone()).as("it has ended by a fault").isFalse();
            assertThat(filesByReceipt)
                    .as(() -> "statements accepted; the last answer was " + last)
                    .hasSizeGreaterThanOrEqualTo(enough);
        });
    }

    /** How many statements were accepted by each process that was asked. */
    int acceptedAt(URI door) {
        return acceptedAt.getOrDefault(door, 0);
    }

    /** Says what is still to be said of every file, and gives the file of each receipt. */
    Map<String, String> finished() {
        ends = true;
        await("everything is said").atMost(60, SECONDS).until(saying::isTerminated);
        return Map.copyOf(filesByReceipt);
    }

    /** The files that were opened. */
    Set<String> files() {
        return new HashSet<>(filesByReceipt.values());
    }

    @Override
    public void close() {
        saying.shutdownNow();
    }

    private void say() {
        if (unsaid.isEmpty()) {
            unsaid.addAll(next());
        }
        if (unsaid.isEmpty()) {
            saying.shutdown();
        } else if (isAccepted(unsaid)) {
            unsaid.clear();
        }
    }

    private List<ObjectNode> next() {
        var next = new ArrayList<ObjectNode>();
        if (open.size() > BETWEEN || (ends && !open.isEmpty())) {
            next.add(story.following().apply(open.remove()));
        }
        if (!ends) {
            String subject = Statements.newSubject();
            open.add(subject);
            next.add(story.opening().apply(subject));
        }
        return next;
    }

    private boolean isAccepted(Collection<ObjectNode> statements) {
        List<URI> there = doors.get();
        URI door = there.get(turn++ % there.size());
        Client.Answer answer = partner.directlyTo(door).publish(statements);
        last = answer;
        if (answer.status() != ACCEPTED) {
            return false;
        }
        for (JsonNode item : answer.body().path("items")) {
            filesByReceipt.put(
                    item.path("receiptId").asString(), item.path("aggregateId").asString());
        }
        acceptedAt.merge(door, statements.size(), Integer::sum);
        return true;
    }
}
