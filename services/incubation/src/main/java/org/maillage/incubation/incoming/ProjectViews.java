package org.maillage.incubation.incoming;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.mongo.MongoViews;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * What this service keeps of one kind of other services' files, found again by the project that they belong to.
 *
 * @param <V> a record with a component {@code projectId}, null for a file that belongs to none
 */
public final class ProjectViews<V> {

    private static final String PROJECT = "content.projectId";
    private static final int AT_MOST = 1_000;

    private final MongoCollection<Document> collection;
    private final Class<V> type;
    private final MongoConverter converter;

    ProjectViews(MongoOperations mongo, String name, Class<V> type, MongoConverter converter) {
        this.collection = mongo.getCollection(name).withWriteConcern(WriteConcern.MAJORITY);
        this.type = type;
        this.converter = converter;
    }

    void ensureIndexes() {
        collection.createIndex(Indexes.ascending(PROJECT));
    }

    /** All of them, by file. */
    public Views<V> all() {
        return new MongoViews<>(collection, new Mapping());
    }

    /** Those of some projects, by file; 1,000 at most. */
    public Map<UUID, V> of(Collection<UUID> projects) {
        var found = new LinkedHashMap<UUID, V>();
        if (!projects.isEmpty()) {
            collection
                    .find(Filters.in(PROJECT, projects))
                    .sort(Sorts.ascending("_id"))
                    .limit(AT_MOST)
                    .forEach(it -> found.put(
                            Objects.requireNonNull(it.get("_id", UUID.class)),
                            converter.read(type, it.get("content", Document.class))));
        }
        return found;
    }

    /** As its record is. */
    private final class Mapping implements StateMapping<V> {

        @Override
        public Document write(V content) {
            var stored = new Document();
            converter.write(Objects.requireNonNull(content), stored);
            stored.remove("_class");
            return stored;
        }

        @Override
        public V read(Document stored) {
            return converter.read(type, stored);
        }
    }
}
