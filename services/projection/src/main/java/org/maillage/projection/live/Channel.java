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
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Page;

/** One view with all its readers. Changes are numbered, and the latest of them kept for those who come back. */
final class Channel {

    private static final int MOST_KEPT = 256;

    private record Numbered(long number, Frame frame) {}

    private final View view;
    private final String epoch;
    private final Figures figures;
    private final CellSource cells;
    private final Released released;
    private final Progress progress;
    private final Messages messages;
    private final Deque<Numbered> kept = new ArrayDeque<>();
    private final Set<Mailbox> readers = new HashSet<>();
    private final List<Page> untold = new ArrayList<>();
    private Board board;
    private Map<Partition, Long> seen = Map.of();
    private @Nullable Instant recorded;
    private @Nullable Frame snapshot;
    private long number;
    private int generation;
    private Instant lastLeft;

    /** @param epoch tells the numbers of this channel from those of any other, before or elsewhere */
    Channel(
            View view,
            String epoch,
            Figures figures,
            CellSource cells,
            Released released,
            Progress progress,
            Messages messages,
            Instant now,
            LocalDate today) {
        this.view = view;
        this.epoch = epoch;
        this.figures = figures;
        this.cells = cells;
        this.released = released;
        this.progress = progress;
        this.messages = messages;
        this.lastLeft = now;
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
        } else {
            String reason = last < 0 || last > number ? "unknown-id" : "too-late";
            mailbox.offer(Frame.plain("reset", messages.reset(reason)));
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
        if (!isOver && board.edition().equals(released.edition())) {
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
        if (progress.generation() == generation) {
            return true;
        }
        if (!isAhead(progress.all())) {
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

    synchronized void beat(Instant now) {
        var frame = Frame.plain("beat", messages.beat(now, recorded));
        readers.forEach(reader -> reader.beat(frame));
    }

    synchronized void close() {
        readers.forEach(Mailbox::close);
    }

    private void publish(List<CellValue> changed) {
        number++;
        snapshot = null;
        var frame = Frame.numbered(id(), "change", messages.change(recorded, changed));
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
        generation = progress.generation();
        var loaded = new Board(view, today, figures, released);
        see(progress.all());
        var pages = new ArrayList<Page>();
        loaded.queries().forEach(query -> cells.read(query, pages::add));
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
            frame = Frame.numbered(
                    id(), "snapshot", messages.snapshot(view, view.period(board.day()), recorded, board.values()));
            snapshot = frame;
        }
        return frame;
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
