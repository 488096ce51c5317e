package org.maillage.eventing.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.maillage.eventing.recovery.Bookmark;
import org.maillage.eventing.recovery.Bookmarks;

/** One document, written in one piece. */
public final class MongoBookmarks implements Bookmarks {

    private static final String ID = "last";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> collection;

    /** @param collection with majority write concern */
    public MongoBookmarks(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Optional<Bookmark> last() {
        return Optional.ofNullable(collection.find(Filters.eq("_id", ID)).first())
                .map(MongoBookmarks::read);
    }

    @Override
    public boolean keep(Bookmark next) {
        var before = Filters.and(Filters.eq("_id", ID), Filters.lt("number", next.number()));
        try {
            collection.replaceOne(before, write(next), UPSERT);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document write(Bookmark it) {
        var read = new ArrayList<Document>();
        it.read().forEach((group, offsets) -> read.add(new Document("group", group).append("offsets", write(offsets))));
        return new Document("_id", ID)
                .append("number", it.number())
                .append("told", write(it.told()))
                .append("read", read);
    }

    private static List<Document> write(Map<TopicPartition, Long> offsets) {
        var written = new ArrayList<Document>();
        offsets.forEach((partition, offset) -> written.add(new Document("topic", partition.topic())
                .append("partition", partition.partition())
                .append("offset", offset)));
        return written;
    }

    private static Bookmark read(Document stored) {
        var read = new HashMap<String, Map<TopicPartition, Long>>();
        stored.getList("read", Document.class).forEach(it -> read.put(it.getString("group"), offsets(it, "offsets")));
        return new Bookmark(stored.getLong("number"), offsets(stored, "told"), read);
    }

    private static Map<TopicPartition, Long> offsets(Document stored, String field) {
        var offsets = new HashMap<TopicPartition, Long>();
        stored.getList(field, Document.class)
                .forEach(it -> offsets.put(
                        new TopicPartition(it.getString("topic"), it.getInteger("partition")), it.getLong("offset")));
        return offsets;
    }
}
