package org.maillage.projection.threads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds threads by the references in events, followed up to the first file and down to the last. What a reference names may come
 * late, be handed over or merged: the chain is right all the same, and nothing is rewritten.
 */
public final class Chains {

    private static final int MOST_FILES = 2_000;

    private final History history;

    public Chains(History history) {
        this.history = history;
    }

    /** The thread that a file belongs to, by its own id or that of any file on it; empty when none was ever heard of. */
    public Optional<Chain> of(UUID id) {
        var family = new Family(history);
        family.know(Set.of(id));
        return Kinship.KINDS.stream()
                .map(kind -> new FileId(kind, id))
                .filter(family::exists)
                .findFirst()
                .map(file ->
                        chains(family, roots(family, List.of(file)).values()).getFirst());
    }

    /** The threads that these files began, in their order; none for a file that hangs under another. */
    List<Chain> begunBy(Collection<FileId> files) {
        var family = new Family(history);
        family.know(ids(files));
        var roots = roots(family, files);
        var begun = files.stream().filter(file -> file.equals(roots.get(file))).toList();
        return chains(family, begun);
    }

    /** By file the one that it hangs under in the end. */
    private static Map<FileId, FileId> roots(Family family, Collection<FileId> files) {
        var roots = new HashMap<FileId, FileId>();
        var passed = new HashMap<FileId, Set<FileId>>();
        files.forEach(file -> roots.put(file, file));
        var climbing = new HashSet<>(files);
        while (!climbing.isEmpty()) {
            family.know(ids(climbing.stream()
                    .flatMap(file -> family.candidates(roots.getOrDefault(file, file)).stream())
                    .toList()));
            climbing.removeIf(file -> {
                var at = roots.getOrDefault(file, file);
                var parent = family.parent(at);
                boolean higher = parent.isPresent()
                        && passed.computeIfAbsent(file, _ -> new HashSet<>()).add(at)
                        && !passed.getOrDefault(file, Set.of()).contains(parent.get());
                if (higher) {
                    roots.put(file, parent.get());
                }
                return !higher;
            });
        }
        return roots;
    }

    private static List<Chain> chains(Family family, Collection<FileId> roots) {
        var found = new LinkedHashMap<FileId, Map<FileId, @Nullable FileId>>();
        roots.forEach(root -> {
            var alone = new LinkedHashMap<FileId, @Nullable FileId>();
            alone.put(root, null);
            found.put(root, alone);
        });
        var rootOf = new HashMap<FileId, FileId>();
        roots.forEach(root -> rootOf.put(root, root));
        Set<FileId> level = new LinkedHashSet<>(roots);
        while (!level.isEmpty()) {
            level = below(family, level, rootOf, found);
        }
        return found.values().stream().map(files -> chain(family, files)).toList();
    }

    private static Set<FileId> below(
            Family family,
            Set<FileId> level,
            Map<FileId, FileId> rootOf,
            Map<FileId, Map<FileId, @Nullable FileId>> found) {
        var possible = new LinkedHashSet<FileId>();
        level.forEach(file -> possible.addAll(family.descendants(file)));
        possible.removeAll(rootOf.keySet());
        family.know(ids(possible));
        family.know(ids(possible.stream()
                .flatMap(file -> family.candidates(file).stream())
                .toList()));
        var next = new LinkedHashSet<FileId>();
        for (FileId child : possible) {
            var parent = family.parent(child).orElse(null);
            var root = parent == null ? null : rootOf.get(parent);
            if (root != null && level.contains(parent)) {
                var files = found.getOrDefault(root, new LinkedHashMap<>());
                if (files.size() <= MOST_FILES) {
                    files.put(child, parent);
                    rootOf.put(child, root);
                    next.add(child);
                }
            }
        }
        return next;
    }

    private static Chain chain(Family family, Map<FileId, @Nullable FileId> files) {
        var dossiers = new ArrayList<Dossier>();
        files.forEach((file, parent) -> dossiers.add(new Dossier(file, parent, family.events(file))));
        boolean whole = dossiers.size() <= MOST_FILES;
        return new Chain(whole ? dossiers : dossiers.subList(0, MOST_FILES), whole);
    }

    private static Set<UUID> ids(Collection<FileId> files) {
        var ids = new HashSet<UUID>();
        files.forEach(file -> ids.add(file.id()));
        return ids;
    }
}
