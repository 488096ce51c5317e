package org.maillage.eventing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.inbox.Views;

/** A service's views of one kind of file of another service, in one collection. */
public final class MongoViews<V> implements Views<V> {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final StateMapping<V> contents;

    /** @param contents how what is known of a file is stored */
    public MongoViews(MongoCollection<Document> collection, StateMapping<V> contents) {
        this.collection = collection;
        this.contents = contents;
    }

    @Override
    public List<View<V>> find(Collection<UUID> ids) {
        return collection.find(Filters.in("_id", ids)).map(this::read).into(new ArrayList<>());
    }

    @Override
    public void save(List<View<V>> views) {
        if (!views.isEmpty()) {
            List<WriteModel<Document>> writes = views.stream().map(this::write).toList();
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    /** Replaces the stored view only by one that has seen more. */
    private WriteModel<Document> write(View<V> view) {
        var stored = new Document("_id", view.id()).append("sequence", view.sequence());
        V content = view.content();
        if (content != null) {
            stored.append("content", contents.write(content));
        }
        var seenLess = new Document("$lt", List.of(new Document("$ifNull", List.of("$sequence", 0L)), view.sequence()));
        var chosen = new Document("$cond", List.of(seenLess, new Document("$literal", stored), "$$ROOT"));
        return new UpdateOneModel<>(
                Filters.eq("_id", view.id()), List.of(new Document("$replaceWith", chosen)), UPSERT);
    }

    private View<V> read(Document stored) {
        Document content = stored.get("content", Document.class);
        return new View<>(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("sequence"),
                content == null ? null : contents.read(content));
    }
}
