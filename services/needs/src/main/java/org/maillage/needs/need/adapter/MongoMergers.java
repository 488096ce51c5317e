package org.maillage.needs.need.adapter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.maillage.needs.incoming.impact.Mergers;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads which need lives on in which from the needs themselves. A need merges into an older one only, so that both ways end. */
final class MongoMergers implements Mergers {

    private static final String MERGED_INTO = "state.mergedInto";

    private final MongoCollection<Document> needs;

    MongoMergers(MongoOperations mongo) {
        this.needs = mongo.getCollection(NeedConfiguration.KIND);
    }

    void ensureIndexes() {
        needs.createIndex(
                Indexes.ascending(MERGED_INTO),
                new IndexOptions().name("merged").sparse(true));
    }

    @Override
    public Set<UUID> survivors(Collection<UUID> named) {
        Set<UUID> survivors = new HashSet<>();
        Set<UUID> followed = Set.copyOf(named);
        while (!followed.isEmpty()) {
            Map<UUID, UUID> merged = merged(Filters.and(Filters.in("_id", followed), Filters.exists(MERGED_INTO)));
            followed.stream().filter(it -> !merged.containsKey(it)).forEach(survivors::add);
            followed = Set.copyOf(merged.values());
        }
        return survivors;
    }

    @Override
    public Map<UUID, Set<UUID>> families(Collection<UUID> heads) {
        Map<UUID, UUID> headOf = new HashMap<>();
        heads.forEach(it -> headOf.put(it, it));
        Set<UUID> followed = Set.copyOf(heads);
        while (!followed.isEmpty()) {
            Map<UUID, UUID> merged = merged(Filters.in(MERGED_INTO, followed));
            merged.forEach((need, into) -> headOf.putIfAbsent(need, Objects.requireNonNull(headOf.get(into))));
            followed = Set.copyOf(merged.keySet());
        }
        Map<UUID, Set<UUID>> families = new HashMap<>();
        headOf.forEach((need, head) ->
                families.computeIfAbsent(head, _ -> new HashSet<>()).add(need));
        return families;
    }

    /** Each of those found with the need that it was merged into. */
    private Map<UUID, UUID> merged(Bson filter) {
        Map<UUID, UUID> merged = new HashMap<>();
        for (Document found : needs.find(filter).projection(Projections.include(MERGED_INTO))) {
            UUID need = Objects.requireNonNull(found.get("_id", UUID.class));
            merged.put(need, Objects.requireNonNull(found.getEmbedded(List.of("state", "mergedInto"), UUID.class)));
        }
        return merged;
    }
}
