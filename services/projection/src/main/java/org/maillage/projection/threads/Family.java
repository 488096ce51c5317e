package org.maillage.projection.threads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.maillage.projection.fold.JournalEntry;

/** What is known of some files and of those that name them, read from the journal as it is asked for. For one thread. */
final class Family {

    private final History history;
    private final Map<FileId, SortedMap<Long, JournalEntry>> files = new HashMap<>();
    private final Map<FileId, List<JournalEntry>> naming = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();

    Family(History history) {
        this.history = history;
    }

    /** Reads what is not known yet about these. */
    void know(Collection<UUID> ids) {
        var unknown = new HashSet<>(ids);
        unknown.removeAll(known);
        if (unknown.isEmpty()) {
            return;
        }
        known.addAll(unknown);
        for (JournalEntry entry : history.about(unknown)) {
            FileId.of(entry)
                    .ifPresent(file -> files.computeIfAbsent(file, _ -> new TreeMap<>())
                            .merge(entry.origin().sequence(), entry, Family::readable));
        }
        for (JournalEntry entry : history.naming(unknown)) {
            entry.names().stream()
                    .map(Kinship::named)
                    .filter(file -> unknown.contains(file.id()))
                    .distinct()
                    .forEach(file ->
                            naming.computeIfAbsent(file, _ -> new ArrayList<>()).add(entry));
        }
    }

    /** Whether anything was journalled about a file. */
    boolean exists(FileId file) {
        return files.containsKey(file);
    }

    /** Its events in order. */
    List<JournalEntry> events(FileId file) {
        return List.copyOf(files.getOrDefault(file, new TreeMap<>()).values());
    }

    /** Everything under which a file would hang, had it been journalled: the first comes first. */
    List<FileId> candidates(FileId file) {
        var candidates = new LinkedHashSet<FileId>();
        var events = events(file);
        for (String role : Kinship.parents(file.kind())) {
            events.stream()
                    .flatMap(event -> event.names().stream())
                    .filter(name -> name.role().equals(role))
                    .map(Kinship::named)
                    .forEach(candidates::add);
        }
        naming.getOrDefault(file, List.of()).stream()
                .filter(event -> names(event, Kinship.HANDED_TO, file))
                .map(FileId::of)
                .flatMap(Optional::stream)
                .forEach(candidates::add);
        candidates.remove(file);
        return List.copyOf(candidates);
    }

    /** The file under which it hangs; its candidates must be known. */
    Optional<FileId> parent(FileId file) {
        return candidates(file).stream().filter(this::exists).findFirst();
    }

    /** Every file that may hang under it. */
    Set<FileId> descendants(FileId file) {
        var possible = new LinkedHashSet<FileId>();
        events(file).stream()
                .flatMap(event -> event.names().stream())
                .filter(name -> name.role().equals(Kinship.HANDED_TO))
                .map(Kinship::named)
                .forEach(possible::add);
        naming.getOrDefault(file, List.of()).stream()
                .map(FileId::of)
                .flatMap(Optional::stream)
                .forEach(possible::add);
        possible.remove(file);
        return possible;
    }

    private static boolean names(JournalEntry event, String role, FileId file) {
        return event.names().stream()
                .anyMatch(name -> name.role().equals(role) && Objects.equals(Kinship.named(name), file));
    }

    private static JournalEntry readable(JournalEntry one, JournalEntry other) {
        return one.isDead() ? other : one;
    }
}
