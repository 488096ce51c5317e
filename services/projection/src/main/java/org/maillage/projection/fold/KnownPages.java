package org.maillage.projection.fold;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;

/**
 * The pages of one partition that were met while it is owned. Each is one object, found by short keys that are at hand: every
 * contribution asks for some six of them. For one thread.
 */
final class KnownPages {

    private record Figure(String key, int version) {}

    private final Partition partition;
    private final Map<Figure, Map<Integer, Map<String, Map<String, KnownPage>>>> byPlace = new HashMap<>();
    private final Map<PageKey, KnownPage> byKey = new HashMap<>();

    KnownPages(Partition partition) {
        this.partition = partition;
    }

    /** The page of that name. */
    KnownPage page(PageKey key) {
        return byKey.computeIfAbsent(key, KnownPage::new);
    }

    /** Passes on each page that an addition adds to. */
    void each(Addition addition, Consumer<KnownPage> visitor) {
        Contribution contribution = addition.contribution();
        int year = contribution.on().getYear();
        var byZoning = byPlace.computeIfAbsent(new Figure(addition.figure(), addition.version()), _ -> new HashMap<>())
                .computeIfAbsent(year, _ -> new HashMap<>());
        contribution.where().byZoning().forEach((zoning, territories) -> {
            var byTerritory = byZoning.computeIfAbsent(zoning, _ -> new HashMap<>());
            for (String territory : territories) {
                visitor.accept(byTerritory.computeIfAbsent(
                        territory,
                        _ -> page(new PageKey(
                                addition.figure(), addition.version(), zoning, territory, year, partition))));
            }
        });
    }

    int size() {
        return byKey.size();
    }

    void clear() {
        byPlace.clear();
        byKey.clear();
    }
}
