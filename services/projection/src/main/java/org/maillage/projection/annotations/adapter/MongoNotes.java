package org.maillage.projection.annotations.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.annotations.Note;
import org.maillage.projection.annotations.NoteStore;
import org.maillage.projection.reading.Period;

/** One document for each note. Notes belong to no generation: they are written by people. */
final class MongoNotes implements NoteStore {

    private static final String DAY = "on";

    private final MongoCollection<BsonDocument> notes;

    MongoNotes(MongoDatabase database) {
        notes = database.getCollection("annotations", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Days are texts whose order is that of the days. */
    @Override
    public List<Note> in(Period period) {
        LocalDate from = period.from();
        var begins = from == null ? empty() : gte(DAY, new BsonString(from.toString()));
        return notes.find(and(begins, lte(DAY, new BsonString(period.to().toString()))))
                .sort(Sorts.ascending(DAY, "_id"))
                .map(MongoNotes::note)
                .into(new ArrayList<>());
    }

    @Override
    public Note add(Note note) {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        var written = notes.findOneAndUpdate(
                eq("_id", note.id().toString()), new BsonDocument("$setOnInsert", document(note)), options);
        return note(Objects.requireNonNull(written, "an upsert returns what is there"));
    }

    @Override
    public boolean remove(UUID id) {
        return notes.deleteOne(eq("_id", id.toString())).getDeletedCount() == 1;
    }

    private static BsonDocument document(Note it) {
        var document = new BsonDocument(DAY, new BsonString(it.on().toString()))
                .append("text", new BsonString(it.text()))
                .append("zoning", new BsonString(it.zoning()))
                .append("territory", new BsonString(it.territory()))
                .append("by", new BsonString(it.by()))
                .append("since", new BsonDateTime(it.since().toEpochMilli()));
        String figure = it.figure();
        return figure == null ? document : document.append("figure", new BsonString(figure));
    }

    private static Note note(BsonDocument it) {
        @Nullable String figure = it.containsKey("figure") ? text(it, "figure") : null;
        return new Note(
                UUID.fromString(text(it, "_id")),
                LocalDate.parse(text(it, DAY)),
                text(it, "text"),
                figure,
                text(it, "zoning"),
                text(it, "territory"),
                text(it, "by"),
                Instant.ofEpochMilli(it.getDateTime("since").getValue()));
    }

    private static String text(BsonDocument it, String field) {
        return it.getString(field).getValue();
    }
}
