package org.maillage.projection.rebuild;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.CellPath;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;
import org.maillage.projection.reading.Page;

/** A generation in memory: a journal, and the cells that follow from it unless a test changes them. */
public final class Made implements Written {

    static final Partition FILES = new Partition("files", 0);
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Map<String, Integer> definitions;
    private final String redriven;
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Map<Partition, Long> reached = new HashMap<>();
    private UnaryOperator<Page> storing = page -> page;

    /** @param group names its topics */
    public Made(String group, Map<String, Integer> definitions) {
        this.definitions = definitions;
        this.redriven = "files." + group + "-redriven";
    }

    /** An event about a file of its own, worth so much to a figure. */
    public Made event(long offset, String figure, long amount) {
        return entry(JournalEntry.read(
                new Position(FILES, offset), origin(offset), List.of(addition(figure, amount, definitions))));
    }

    /** One that cannot be read. */
    Made dead(long offset) {
        return entry(JournalEntry.dead(new Position(FILES, offset), origin(offset), "unreadable"));
    }

    /** The event of that offset comes again by another topic, and is read. */
    Made redriven(long offset, String figure, long amount) {
        return entry(JournalEntry.read(
                new Position(new Partition(redriven, 0), 0),
                origin(offset),
                List.of(addition(figure, amount, definitions))));
    }

    /** Stores its pages otherwise than they should be. */
    public Made storing(UnaryOperator<Page> change) {
        storing = change;
        return this;
    }

    /** A page each of whose cells holds one more than it should. */
    static Page oneMore(Page page) {
        return new Page(
                page.key(),
                page.watermark(),
                page.cells().stream()
                        .map(cell -> new Page.Cell(cell.path(), cell.sum() + 1))
                        .toList());
    }

    /** Nothing of it is written yet beyond these offsets. */
    Made reaching(long offset) {
        reached.put(FILES, offset);
        return this;
    }

    static UUID file(long offset) {
        return new UUID(7, offset);
    }

    @Override
    public Map<String, Integer> definitions() {
        return definitions;
    }

    @Override
    public Map<Partition, Long> reached() {
        return Map.copyOf(reached);
    }

    @Override
    public Map<String, String> redriven() {
        return Map.of(redriven, FILES.topic());
    }

    @Override
    public void pages(Consumer<Page> consumer) {
        var sums = new HashMap<PageKey, Map<String, Long>>();
        journal.forEach(entry -> entry.additions()
                .forEach(addition -> addition.contribution()
                        .where()
                        .byZoning()
                        .forEach((zoning, territories) -> territories.forEach(territory -> CellPath.paths(
                                        addition.contribution())
                                .forEach(path -> sums.computeIfAbsent(
                                                new PageKey(
                                                        addition.figure(),
                                                        addition.version(),
                                                        zoning,
                                                        territory,
                                                        DAY.getYear(),
                                                        entry.position().partition()),
                                                _ -> new TreeMap<>())
                                        .merge(path, addition.contribution().amount(), Long::sum))))));
        sums.forEach((key, cells) -> consumer.accept(storing.apply(new Page(
                key,
                1_000,
                cells.entrySet().stream()
                        .map(it -> new Page.Cell(CellPath.parse(it.getKey()), it.getValue()))
                        .toList()))));
    }

    @Override
    public void entries(Consumer<JournalEntry> consumer) {
        journal.stream()
                .sorted(Comparator.comparing(
                                (JournalEntry it) -> it.position().partition().topic())
                        .thenComparingLong(it -> it.position().offset()))
                .forEach(consumer);
    }

    @Override
    public List<JournalEntry> adding(CellName cell) {
        return journal.stream()
                .filter(entry -> entry.additions().stream()
                        .anyMatch(it -> it.figure().equals(cell.figure()) && cell.takes(it.contribution())))
                .toList();
    }

    private Made entry(JournalEntry entry) {
        journal.add(entry);
        if (entry.position().partition().equals(FILES)) {
            reached.merge(FILES, entry.position().offset(), Math::max);
        }
        return this;
    }

    private static Addition addition(String figure, long amount, Map<String, Integer> definitions) {
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of("QN03107M", Territories.WHOLE))));
        return new Addition(
                figure,
                definitions.getOrDefault(figure, 1),
                new Contribution(DAY, where, Map.of("theme", "MOBILITE"), "", amount));
    }

    private static Origin origin(long offset) {
        return new Origin("event-" + offset, "said.v1", file(offset), 1, Instant.EPOCH, Instant.EPOCH, null, null);
    }
}
