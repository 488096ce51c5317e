package org.maillage.projection.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.reading.Page;

/** One view with all its readers. Changes are numbered, and the latest of them kept for those who come back. */
final class Channel {

    private static final int MOST_KEPT = 256;

    private record Numbered(long number, Frame frame) {}

    private final View view;
    private final String epoch;
    private final Feeds feeds;
    private final Deque<Numbered> kept = new ArrayDeque<>();
    private final Set<Mailbox> readers = new HashSet<>();
    private final List<Page> untold = new ArrayList<>();
    private Board board;
    private Map<Partition, Long> seen = Map.of();
    private @Nullable Instant recorded;
    private @Nullable List<Alarm> alarms;
    private @Nullable Frame snapshot;
    private long number;
    private int generation;
    private Instant lastLeft;

    /** @param epoch tells the numbers of this channel from those of any other, before or elsewhere */
    Channel(View view, String epoch, Feeds feeds, Instant now, LocalDate today) {
        this.view = view;
        this.epoch = epoch;
        this.feeds = feeds;
        this.lastLeft = now;
        this.alarms = raised();
        this.board = load(today);
    }

    /**
     * Lets a reader in: it gets what it missed since the event that it names, or is told to begin anew.
     *
     * @param lastEventId of the last event that it got; null for a new reader
     */
    synchronized Mailbox join(@Nullable String lastEventId) {
        var mailbox = new Mailbox(this::present);
        readers.add(mailbox);
        if (lastEventId == null) {
            mailbox.offer(present());
            return mailbox;
        }
        long last = number(lastEventId);
        if (0 <= last && last <= number && last >= number - kept.size()) {
            kept.stream().filter(it -> it.number() > last).map(Numbered::frame).forEach(mailbox::offer);
            if (alarms != null) {
                mailbox.offer(alerts(alarms));
            }
        } else {
            String reason = last < 0 || last > number ? "unknown-id" : "too-late";
            mailbox.offer(Frame.plain("reset", feeds.messages().reset(reason)));
            mailbox.offer(present());
        }
        return mailbox;
    }

    synchronized void leave(Mailbox mailbox, Instant now) {
        readers.remove(mailbox);
        lastLeft = now;
    }

    synchronized boolean isDeserted(Instant since) {
        return readers.isEmpty() && lastLeft.isBefore(since);
    }

    /** Begins anew where it is about the present day and that is over, or another release is in force. */
    synchronized void turn(LocalDate today) {
        boolean isOver = !board.day().equals(today) && view.to() == null;
        if (!isOver && board.edition().equals(feeds.released().edition())) {
            return;
        }
        board = load(today);
        number++;
        snapshot = null;
        kept.clear();
        readers.forEach(reader -> reader.offer(present()));
    }

    /**
     * Goes over to the generation that is shown by now, where it is another one, but not before that has taken in all that was read
     * here: nobody is taken back in time. What its values are otherwise is told like any change; most often nothing is.
     *
     * @return whether it is of that generation
     */
    synchronized boolean follow() {
        if (feeds.progress().generation() == generation) {
            return true;
        }
        if (!isAhead(feeds.progress().all())) {
            return false;
        }
        var told = Set.copyOf(board.values());
        board = load(board.day());
        var changed =
                board.values().stream().filter(value -> !told.contains(value)).toList();
        if (!changed.isEmpty()) {
            publish(changed);
        }
        return true;
    }

    /** Up to which offset of a partition it has seen everything; -1 for nothing. */
    synchronized long seen(Partition partition) {
        return seen.getOrDefault(partition, -1L);
    }

    /** Whether it shows anything of a page. */
    synchronized boolean shows(PageKey page) {
        return board.isMadeOf(page);
    }

    /** Takes a page as it is now; the readers are told later, of all pages at once. */
    synchronized void take(Page page) {
        if (board.isMadeOf(page.key())) {
            untold.add(page);
        }
    }

    /**
     * Tells the readers what the pages taken have changed.
     *
     * @param reached how far the partitions had come before the pages were read
     */
    synchronized void tell(Map<Partition, Reached> reached) {
        see(reached);
        var changed = board.put(untold);
        untold.clear();
        if (!changed.isEmpty()) {
            publish(changed);
        }
    }

    /** Tells those who see everything as it is which alerts are raised by now, where others were before. */
    synchronized void alarm() {
        var raised = raised();
        if (raised != null && !raised.equals(alarms)) {
            alarms = raised;
            snapshot = null;
            var frame = alerts(raised);
            readers.forEach(reader -> reader.offer(frame));
        }
    }

    synchronized void beat(Instant now) {
        var frame = Frame.plain("beat", feeds.messages().beat(now, recorded));
        readers.forEach(reader -> reader.beat(frame));
    }

    synchronized void close() {
        readers.forEach(Mailbox::close);
    }

    private void publish(List<CellValue> changed) {
        number++;
        snapshot = null;
        var frame = Frame.numbered(id(), "change", feeds.messages().change(recorded, changed));
        kept.add(new Numbered(number, frame));
        if (kept.size() > MOST_KEPT) {
            kept.remove();
        }
        readers.forEach(reader -> reader.offer(frame));
    }

    private boolean isAhead(Map<Partition, Reached> reached) {
        return seen.entrySet().stream().allMatch(it -> {
            var there = reached.get(it.getKey());
            return there == null || there.offset() >= it.getValue();
        });
    }

    private Board load(LocalDate today) {
        generation = feeds.progress().generation();
        var loaded = new Board(view, today, feeds.figures(), feeds.released());
        see(feeds.progress().all());
        var pages = new ArrayList<Page>();
        loaded.queries().forEach(query -> feeds.cells().read(query, pages::add));
        loaded.put(pages);
        untold.clear();
        return loaded;
    }

    private void see(Map<Partition, Reached> reached) {
        var offsets = new HashMap<Partition, Long>();
        reached.forEach((partition, it) -> offsets.put(partition, it.offset()));
        seen = offsets;
        recorded = reached.values().stream()
                .map(Reached::recorded)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private synchronized Frame present() {
        var frame = snapshot;
        if (frame == null) {
            var period = view.period(board.day());
            String everything = feeds.messages().snapshot(view, period, recorded, board.values());
            frame = Frame.numbered(id(), "snapshot", everything);
            frame = alarms == null ? frame : frame.and(alerts(alarms));
            snapshot = frame;
        }
        return frame;
    }

    /** Without a number: it tells how things stand, and whoever comes back is told again. */
    private Frame alerts(List<Alarm> raised) {
        return Frame.plain("alerts", feeds.messages().alerts(raised));
    }

    /** Null where the readers may not know, and before anybody does. */
    private @Nullable List<Alarm> raised() {
        return view.exact() ? feeds.alarms().raised() : null;
    }

    /** The number in an id of this channel; -1 in any other. */
    private long number(String id) {
        int dash = id.lastIndexOf('-');
        if (dash < 0 || !id.substring(0, dash).equals(epoch)) {
            return -1;
        }
        try {
            return Long.parseLong(id.substring(dash + 1));
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }

    private String id() {
        return epoch + "-" + number;
    }
}
