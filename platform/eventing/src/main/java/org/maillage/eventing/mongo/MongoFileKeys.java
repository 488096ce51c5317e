package org.maillage.eventing.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;

/** Keys in a collection of their own, so that a backup of the files can leave them out. */
public final class MongoFileKeys implements FileKeys {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    /** @param collection with majority write concern */
    public MongoFileKeys(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Map<UUID, TextCipher> of(Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        Map<UUID, TextCipher> found = read(owners);
        var missing = new HashSet<>(owners);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            make(missing);
            found.putAll(read(missing));
        }
        return found;
    }

    /** Someone else may make the same key at once: the first one stands. */
    private void make(Collection<UUID> owners) {
        var made = owners.stream()
                .map(it -> new Document("_id", it).append("key", new Binary(TextCipher.newKey())))
                .toList();
        try {
            collection.insertMany(made, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(it -> it.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    private Map<UUID, TextCipher> read(Collection<UUID> owners) {
        var ciphers = new HashMap<UUID, TextCipher>();
        for (Document stored : collection.find(Filters.in("_id", owners))) {
            ciphers.put(Objects.requireNonNull(stored.get("_id", UUID.class)), cipher(stored));
        }
        return ciphers;
    }

    @Override
    public Optional<TextCipher> find(UUID owner) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", owner)).first())
                .map(MongoFileKeys::cipher);
    }

    @Override
    public Map<UUID, TextCipher> find(Collection<UUID> owners) {
        return owners.isEmpty() ? Map.of() : read(owners);
    }

    @Override
    public void forget(UUID owner) {
        collection.deleteOne(Filters.eq("_id", owner));
    }

    private static TextCipher cipher(Document stored) {
        return TextCipher.of(stored.get("key", Binary.class).getData());
    }
}
