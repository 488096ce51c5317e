package org.maillage.projection.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Reached;

/** All channels of this instance. Safe for any number of readers; refreshed by one thread. */
public final class LiveHub {

    private static final int MOST_CHANNELS = 100;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final Feeds feeds;
    private final Supplier<String> epochs;
    private final Clock clock;
    private final int mostReaders;
    private final Promptness promptness;
    private final Map<View, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger readers = new AtomicInteger();
    private volatile boolean closed;

    /**
     * @param feeds       what is told
     * @param epochs      makes texts that never come again, without a dash
     * @param mostReaders for how many there is room
     * @param promptness  hears how soon readers are told
     */
    public LiveHub(Feeds feeds, Supplier<String> epochs, Clock clock, int mostReaders, Promptness promptness) {
        this.feeds = feeds;
        this.epochs = epochs;
        this.clock = clock;
        this.mostReaders = mostReaders;
        this.promptness = promptness;
    }

    /** A reader's place in a channel; to be closed by whoever took it. */
    public final class Seat implements AutoCloseable {

        private final Channel channel;
        private final Mailbox mailbox;

        private final AtomicBoolean taken = new AtomicBoolean(true);

        private Seat(Channel channel, Mailbox mailbox) {
            this.channel = channel;
            this.mailbox = mailbox;
        }

        /** Where its frames arrive. */
        public Mailbox mailbox() {
            return mailbox;
        }

        @Override
        public void close() {
            if (taken.compareAndSet(true, false)) {
                channel.leave(mailbox, clock.instant());
                readers.decrementAndGet();
            }
        }
    }

    /**
     * Takes a place; empty when there is none left.
     *
     * @param lastEventId of the last event that this reader got; null for a new one
     */
    public Optional<Seat> join(View view, @Nullable String lastEventId) {
        if (closed || (!channels.containsKey(view) && channels.size() >= MOST_CHANNELS)) {
            return Optional.empty();
        }
        if (readers.incrementAndGet() > mostReaders) {
            readers.decrementAndGet();
            return Optional.empty();
        }
        try {
            var seat = new AtomicReference<Seat>();
            channels.compute(view, (_, there) -> {
                var channel = there == null ? channel(view) : there;
                seat.set(new Seat(channel, channel.join(lastEventId)));
                return channel;
            });
            return Optional.of(seated(seat.get()));
        } catch (RuntimeException fault) {
            readers.decrementAndGet();
            throw fault;
        }
    }

    /** Whoever comes in while the doors are being closed is let out at once. */
    private Seat seated(Seat seat) {
        if (closed) {
            seat.mailbox().close();
        }
        return seat;
    }

    /** How many readers there are. */
    public int readers() {
        return readers.get();
    }

    /**
     * Tells every reader what has changed since the last time; it is read once for all channels. A channel that opens meanwhile
     * has read for itself, and later than this.
     */
    public void refresh() {
        var open = List.copyOf(channels.values());
        if (open.isEmpty()) {
            return;
        }
        var today = CityDay.of(clock.instant());
        open.forEach(channel -> channel.turn(today));
        open.forEach(Channel::alarm);
        if (!open.stream().allMatch(Channel::follow)) {
            return;
        }
        var reached = feeds.progress().all();
        var moved = moved(reached, open);
        if (!moved.isEmpty()) {
            feeds.cells()
                    .changed(
                            moved,
                            page -> open.stream().anyMatch(channel -> channel.shows(page)),
                            page -> open.forEach(channel -> channel.take(page)));
            open.forEach(channel -> channel.tell(reached));
            tellHowSoon(moved.keySet(), reached);
        }
        forgetDeserted();
    }

    private void tellHowSoon(Set<Partition> moved, Map<Partition, Reached> reached) {
        var now = clock.instant();
        reached.forEach((partition, it) -> {
            if (moved.contains(partition)) {
                promptness.told(Duration.between(it.recorded(), now));
            }
        });
    }

    /** The partitions that have moved, each with the offset up to which every channel has seen it. */
    private static Map<Partition, Long> moved(Map<Partition, Reached> reached, List<Channel> open) {
        var moved = new HashMap<Partition, Long>();
        reached.forEach((partition, it) -> {
            long before = open.stream()
                    .mapToLong(channel -> channel.seen(partition))
                    .min()
                    .orElse(it.offset());
            if (it.offset() > before) {
                moved.put(partition, before);
            }
        });
        return moved;
    }

    private void forgetDeserted() {
        Instant deserted = clock.instant().minus(KEPT_FOR);
        channels.keySet()
                .forEach(view ->
                        channels.computeIfPresent(view, (_, channel) -> channel.isDeserted(deserted) ? null : channel));
    }

    /** A sign of life to every reader for whom nothing else is waiting. */
    public void beat() {
        var now = clock.instant();
        channels.values().forEach(channel -> channel.beat(now));
    }

    /** Ends every stream, and lets nobody in any more. */
    public void close() {
        closed = true;
        channels.values().forEach(Channel::close);
    }

    private Channel channel(View view) {
        var now = clock.instant();
        return new Channel(view, epochs.get(), feeds, now, CityDay.of(now));
    }
}
