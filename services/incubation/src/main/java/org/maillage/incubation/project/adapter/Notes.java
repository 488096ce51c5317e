package org.maillage.incubation.project.adapter;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;
import org.springframework.data.mongodb.core.MongoOperations;

/** What whoever follows a project writes down: in no event, sealed under the key of the project. */
final class Notes {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final FileKeys keys;

    Notes(MongoOperations mongo, FileKeys keys) {
        this.collection = mongo.getCollection("notes").withWriteConcern(WriteConcern.MAJORITY);
        this.keys = keys;
    }

    void ensureIndexes() {
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("project"), Indexes.descending("on")));
    }

    /**
     * Keeps a note; the same one again changes nothing.
     *
     * @param id    identity of the command
     * @param actor opaque id of the person
     */
    void keep(String id, UUID project, Kind kind, LocalDate on, String actor, Instant writtenAt, String text) {
        TextCipher cipher = Objects.requireNonNull(keys.of(List.of(project)).get(project));
        collection.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.setOnInsert("project", project),
                        Updates.setOnInsert("kind", kind.name()),
                        Updates.setOnInsert("on", on.toString()),
                        Updates.setOnInsert("actor", actor),
                        Updates.setOnInsert("writtenAt", writtenAt.toString()),
                        Updates.setOnInsert("cipher", new Binary(cipher.seal(text)))),
                UPSERT);
    }

    /** One page of the notes on a project, the latest first; those that can still be read. */
    List<Note> of(UUID project, int page, int size) {
        var notes = new ArrayList<Note>();
        keys.find(project)
                .ifPresent(key -> collection
                        .find(Filters.eq("project", project))
                        .sort(Sorts.orderBy(Sorts.descending("on"), Sorts.ascending("_id")))
                        .skip(page * size)
                        .limit(size)
                        .forEach(it -> note(it, key).ifPresent(notes::add)));
        return notes;
    }

    private static Optional<Note> note(Document stored, TextCipher key) {
        return Texts.open(key, stored.get("cipher", Binary.class).getData())
                .map(text -> new Note(
                        Kind.valueOf(stored.getString("kind")),
                        LocalDate.parse(stored.getString("on")),
                        stored.getString("actor"),
                        Instant.parse(stored.getString("writtenAt")),
                        text));
    }

    /** Deletes the notes on a project. */
    void forget(UUID project) {
        collection.deleteMany(Filters.eq("project", project));
    }

    /** What was written about. */
    enum Kind {
        /** An appointment (rendez-vous). */
        MEETING,
        WORKSHOP,
        MENTORING,
        OTHER
    }

    /**
     * @param on    day of what is written about
     * @param actor opaque id of who wrote it
     */
    record Note(Kind kind, LocalDate on, String actor, Instant writtenAt, String text) {}
}
