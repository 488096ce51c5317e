package org.maillage.incubation.project.adapter;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;
import org.maillage.eventing.wire.Ids;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What whoever follows a project writes down: in no event, sealed under a key that all notes on a project share, forgotten by deleting
 * it (GDPR article 17), and by itself some time after the last note (article 5.1.e).
 */
final class Notes {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final FileKeys keys;
    private final Clock clock;
    private final Period keptFor;

    /** @param keptFor from the last note on a project */
    Notes(MongoOperations mongo, FileKeys keys, Clock clock, Period keptFor) {
        this.collection = mongo.getCollection("notes").withWriteConcern(WriteConcern.MAJORITY);
        this.keys = keys;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    void ensureIndexes() {
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("project"), Indexes.descending("on")));
        collection.createIndex(Indexes.ascending("writtenAt"));
    }

    /**
     * Keeps a note; the same one again changes nothing.
     *
     * @param id    identity of the command
     * @param actor opaque id of the person
     */
    void keep(String id, UUID project, Kind kind, LocalDate on, String actor, Instant writtenAt, String text) {
        UUID owner = keyOf(project);
        TextCipher cipher = Objects.requireNonNull(keys.of(List.of(owner)).get(owner));
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
        keys.find(keyOf(project))
                .ifPresent(key -> collection
                        .find(Filters.eq("project", project))
                        .sort(Sorts.orderBy(Sorts.descending("on"), Sorts.ascending("_id")))
                        .skip(page * size)
                        .limit(size)
                        .forEach(it -> note(it, key).ifPresent(notes::add)));
        return notes;
    }

    private static Optional<Note> note(Document stored, TextCipher key) {
        return opened(key, stored.get("cipher", Binary.class).getData())
                .map(text -> new Note(
                        Kind.valueOf(stored.getString("kind")),
                        LocalDate.parse(stored.getString("on")),
                        stored.getString("actor"),
                        Instant.parse(stored.getString("writtenAt")),
                        text));
    }

    /** Nothing for a note under a key that was deleted, while the project has another since. */
    private static Optional<String> opened(TextCipher key, byte[] sealed) {
        try {
            return Optional.of(key.open(sealed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Deletes the key first: from then on nobody can read what copies or backups still hold. */
    void forget(UUID project) {
        keys.forget(keyOf(project));
        collection.deleteMany(Filters.eq("project", project));
    }

    /** Forgets the notes on every project that has none younger than they are kept; returns on how many. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    int forgetWhatIsOver() {
        String limit = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(keptFor)
                .toInstant()
                .toString();
        var over = collection
                .distinct("project", Filters.lte("writtenAt", limit), UUID.class)
                .into(new HashSet<>());
        over.removeAll(collection
                .distinct(
                        "project", Filters.and(Filters.in("project", over), Filters.gt("writtenAt", limit)), UUID.class)
                .into(new HashSet<>()));
        over.forEach(this::forget);
        return over.size();
    }

    /** Apart from that of the project's texts, which are kept for a time of their own. */
    private static UUID keyOf(UUID project) {
        return Ids.openedBy("project-notes", project);
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
