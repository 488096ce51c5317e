package org.maillage.projection.fold.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

/** A journal entry as it is stored. Names are short: there is one document for each event of all time. */
final class JournalDocument {

    static final String ID = "_id";
    static final String TOPIC = "t";
    static final String PARTITION = "p";
    static final String OFFSET = "o";
    static final String AGGREGATE = "a";
    static final String SEQUENCE = "s";
    /** What provenance is found by, see {@link #key}. */
    static final String KEYS = "x";

    private static final String ADDITIONS = "c";
    private static final String FIGURE = "f";
    private static final String DAY = "d";
    /** Zoning and territory, such as {@code 2024/TOUS}. */
    private static final String PLACES = "z";

    private static final String EVENT = "e";
    private static final String TYPE = "k";
    private static final String OCCURRED = "at";
    private static final String RECORDED = "rec";
    private static final String CAUSE = "by";
    private static final String PARTNER_SOURCE = "src";
    private static final String DEAD = "dead";
    private static final String VERSION = "v";
    private static final String BREAKDOWN = "b";
    private static final String PART = "q";
    private static final String AMOUNT = "n";

    private static final int USUAL_SIZE = 512;

    private JournalDocument() {}

    /** Written by hand, as the journal is most of what the projection writes. */
    static RawBsonDocument encode(JournalEntry entry) {
        var buffer = new BasicOutputBuffer(USUAL_SIZE);
        try (var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writeId(writer, entry.position());
            writeOrigin(writer, entry.origin());
            writeOptional(writer, DEAD, entry.dead());
            if (!entry.additions().isEmpty()) {
                writer.writeStartArray(ADDITIONS);
                entry.additions().forEach(addition -> writeAddition(writer, addition));
                writer.writeEndArray();
                writer.writeStartArray(KEYS);
                keys(entry.additions()).forEach(writer::writeString);
                writer.writeEndArray();
            }
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
    }

    static JournalEntry decode(BsonDocument document) {
        var id = document.getDocument(ID);
        var partition = new Partition(
                id.getString(TOPIC).getValue(), id.getInt32(PARTITION).getValue());
        var additions = new ArrayList<Addition>();
        if (document.containsKey(ADDITIONS)) {
            document.getArray(ADDITIONS).forEach(addition -> additions.add(readAddition(addition.asDocument())));
        }
        return new JournalEntry(
                new Position(partition, id.getInt64(OFFSET).getValue()),
                readOrigin(document),
                optional(document, DEAD),
                additions);
    }

    /** What finds the entries that count for a figure in a territory on a day; territories of two zonings share one key. */
    static String key(String figure, String territory, String day) {
        return figure + "/" + territory + "/" + day;
    }

    private static Set<String> keys(List<Addition> additions) {
        var keys = new LinkedHashSet<String>();
        for (Addition addition : additions) {
            var contribution = addition.contribution();
            String day = contribution.on().toString();
            contribution
                    .where()
                    .byZoning()
                    .values()
                    .forEach(territories ->
                            territories.forEach(territory -> keys.add(key(addition.figure(), territory, day))));
        }
        return keys;
    }

    static BsonDocument id(Position position) {
        return new BsonDocument(TOPIC, new BsonString(position.partition().topic()))
                .append(PARTITION, new BsonInt32(position.partition().number()))
                .append(OFFSET, new BsonInt64(position.offset()));
    }

    private static void writeId(BsonBinaryWriter writer, Position position) {
        writer.writeStartDocument(ID);
        writer.writeString(TOPIC, position.partition().topic());
        writer.writeInt32(PARTITION, position.partition().number());
        writer.writeInt64(OFFSET, position.offset());
        writer.writeEndDocument();
    }

    private static void writeOrigin(BsonBinaryWriter writer, Origin origin) {
        writer.writeString(EVENT, origin.eventId());
        writer.writeString(TYPE, origin.type());
        if (origin.aggregate() != null) {
            writer.writeBinaryData(AGGREGATE, new BsonBinary(origin.aggregate()));
        }
        writer.writeInt64(SEQUENCE, origin.sequence());
        writer.writeDateTime(OCCURRED, origin.occurred().toEpochMilli());
        writer.writeDateTime(RECORDED, origin.recorded().toEpochMilli());
        writeOptional(writer, CAUSE, origin.cause());
        writeOptional(writer, PARTNER_SOURCE, origin.partnerSource());
    }

    private static void writeAddition(BsonBinaryWriter writer, Addition addition) {
        var contribution = addition.contribution();
        writer.writeStartDocument();
        writer.writeString(FIGURE, addition.figure());
        writer.writeInt32(VERSION, addition.version());
        writer.writeString(DAY, contribution.on().toString());
        writer.writeStartArray(PLACES);
        contribution
                .where()
                .byZoning()
                .forEach((zoning, territories) ->
                        territories.forEach(territory -> writer.writeString(zoning + "/" + territory)));
        writer.writeEndArray();
        writer.writeStartDocument(BREAKDOWN);
        contribution.by().forEach(writer::writeString);
        writer.writeEndDocument();
        writer.writeString(PART, contribution.part());
        writer.writeInt64(AMOUNT, contribution.amount());
        writer.writeEndDocument();
    }

    private static void writeOptional(BsonBinaryWriter writer, String name, @Nullable String value) {
        if (value != null) {
            writer.writeString(name, value);
        }
    }

    private static Origin readOrigin(BsonDocument document) {
        BsonValue aggregate = document.get(AGGREGATE);
        return new Origin(
                document.getString(EVENT).getValue(),
                document.getString(TYPE).getValue(),
                aggregate == null ? null : aggregate.asBinary().asUuid(),
                document.getInt64(SEQUENCE).getValue(),
                Instant.ofEpochMilli(document.getDateTime(OCCURRED).getValue()),
                Instant.ofEpochMilli(document.getDateTime(RECORDED).getValue()),
                optional(document, CAUSE),
                optional(document, PARTNER_SOURCE));
    }

    private static Addition readAddition(BsonDocument document) {
        var by = new LinkedHashMap<String, String>();
        document.getDocument(BREAKDOWN)
                .forEach(
                        (dimension, value) -> by.put(dimension, value.asString().getValue()));
        var contribution = new Contribution(
                LocalDate.parse(document.getString(DAY).getValue()),
                new Territories(readPlaces(document)),
                by,
                document.getString(PART).getValue(),
                document.getInt64(AMOUNT).getValue());
        return new Addition(
                document.getString(FIGURE).getValue(),
                document.getInt32(VERSION).getValue(),
                contribution);
    }

    private static SortedMap<String, List<String>> readPlaces(BsonDocument document) {
        Map<String, List<String>> byZoning = new TreeMap<>();
        for (BsonValue place : document.getArray(PLACES)) {
            String text = place.asString().getValue();
            int slash = text.indexOf('/');
            byZoning.computeIfAbsent(text.substring(0, slash), _ -> new ArrayList<>())
                    .add(text.substring(slash + 1));
        }
        return new TreeMap<>(byZoning);
    }

    private static @Nullable String optional(BsonDocument document, String name) {
        BsonValue value = document.get(name);
        return value == null ? null : value.asString().getValue();
    }
}
