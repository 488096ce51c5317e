package org.maillage.projection.threads;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;
import org.maillage.projection.fold.Reference;

/** A journal in memory, told event by event. */
final class Told implements History {

    private static final Map<String, String> SERVICES = Map.of(
            "need", "needs",
            "project", "incubation",
            "grant", "funding",
            "place", "thirdplaces",
            "occupancy", "thirdplaces",
            "job", "impact",
            "declaration", "impact");

    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<FileId, Long> sequences = new HashMap<>();

    static FileId file(String kind) {
        return new FileId(kind, UUID.randomUUID());
    }

    static Reference names(String role, FileId file) {
        return new Reference(role, file.id());
    }

    static Addition adds(String figure, long amount, String day) {
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of("QN03107M", Territories.WHOLE))));
        var theme = Map.of("theme", "MOBILITE");
        return new Addition(figure, 1, new Contribution(LocalDate.parse(day), where, theme, "", amount));
    }

    /** The next event of a file, at noon of a day; additions and references in any order. */
    Told says(FileId file, String name, String day, Object... more) {
        long sequence = sequences.merge(file, 1L, Long::sum);
        String service = SERVICES.getOrDefault(file.kind(), "");
        var origin = origin(file, "org.maillage." + service + "." + name + ".v1", sequence, day);
        entries.add(JournalEntry.read(
                position(service + "." + file.kind() + ".events.v1"),
                origin,
                of(Addition.class, more),
                of(Reference.class, more)));
        return this;
    }

    /** The next event of a file, which nobody could read. */
    Told saysSomethingUnreadable(FileId file, String name, String day) {
        says(file, name, day);
        var unread = entries.removeLast();
        entries.add(JournalEntry.dead(unread.position(), unread.origin(), "not a view"));
        return this;
    }

    /** The last event again, now that it can be read, in the topic of those that come again. */
    Told isReadAfterAll(Object... more) {
        var unread = entries.getLast();
        String topic = unread.position().partition().topic() + ".projection.figures-redriven";
        entries.add(JournalEntry.read(
                position(topic), unread.origin(), of(Addition.class, more), of(Reference.class, more)));
        return this;
    }

    Chains chains() {
        return new Chains(this);
    }

    Story story(FileId file, String today) {
        return Story.of(chains().of(file.id()).orElseThrow(), LocalDate.parse(today));
    }

    @Override
    public List<JournalEntry> about(Collection<UUID> files) {
        return entries.stream()
                .filter(it -> files.contains(it.origin().aggregate()))
                .toList();
    }

    @Override
    public List<JournalEntry> naming(Collection<UUID> files) {
        return entries.stream()
                .filter(it -> it.names().stream().anyMatch(name -> files.contains(name.file())))
                .toList();
    }

    @Override
    public List<JournalEntry> opened(YearMonth month) {
        return entries.stream()
                .filter(it -> it.origin().sequence() == 1)
                .filter(it -> YearMonth.from(CityDay.of(it.origin().occurred())).equals(month))
                .toList();
    }

    private Position position(String topic) {
        return new Position(new Partition(topic, 0), entries.size());
    }

    private static Origin origin(FileId file, String type, long sequence, String day) {
        Instant at = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Origin(
                file.kind() + sequence, type, file.id(), sequence, at, at.plusSeconds(60), "receipt", "/partenaires/a");
    }

    private static <T> List<T> of(Class<T> type, Object... more) {
        return Arrays.stream(more).filter(type::isInstance).map(type::cast).toList();
    }
}
