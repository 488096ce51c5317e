package org.maillage.projection.snapshots.adapter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.Offsets;
import org.maillage.projection.snapshots.Snapshot;
import org.maillage.projection.snapshots.Snapshot.Occasion;
import org.maillage.projection.snapshots.Snapshot.Published;

/**
 * A snapshot as it is stored: {@code {_id, at, occasion, by, generation, recorded, digest, offsets: {topic: {partition: offset}},
 * definitions: [{key, version, name, unit, text, by}]}}. A topic's dots are written as slashes.
 */
final class SnapshotDocument {

    static final String ID = "_id";
    static final String AT = "at";
    static final String GENERATION = "generation";

    private static final String OCCASION = "occasion";
    private static final String BY = "by";
    private static final String RECORDED = "recorded";
    private static final String DIGEST = "digest";
    private static final String OFFSETS = "offsets";
    private static final String DEFINITIONS = "definitions";
    private static final String KEY = "key";
    private static final String VERSION = "version";
    private static final String NAME = "name";
    private static final String UNIT = "unit";
    private static final String TEXT = "text";

    private SnapshotDocument() {}

    static BsonDocument write(Snapshot it) {
        var document = new BsonDocument(ID, new BsonString(it.id()))
                .append(AT, instant(it.at()))
                .append(OCCASION, new BsonString(it.occasion().name()))
                .append(GENERATION, new BsonInt32(it.generation()))
                .append(DIGEST, new BsonString(it.digest()))
                .append(OFFSETS, offsets(it.upTo()))
                .append(
                        DEFINITIONS,
                        new BsonArray(it.definitions().stream()
                                .map(SnapshotDocument::write)
                                .toList()));
        if (it.by() != null) {
            document.append(BY, new BsonString(it.by()));
        }
        if (it.recorded() != null) {
            document.append(RECORDED, instant(it.recorded()));
        }
        return document;
    }

    static Snapshot read(BsonDocument it) {
        return new Snapshot(
                text(it, ID),
                instant(it, AT),
                Occasion.valueOf(text(it, OCCASION)),
                it.containsKey(BY) ? text(it, BY) : null,
                it.getInt32(GENERATION).getValue(),
                recorded(it),
                text(it, DIGEST),
                offsets(it.getDocument(OFFSETS)),
                it.getArray(DEFINITIONS).stream()
                        .map(definition -> definition(definition.asDocument()))
                        .toList());
    }

    static BsonDateTime instant(Instant it) {
        return new BsonDateTime(it.toEpochMilli());
    }

    private static BsonDocument write(Published it) {
        return new BsonDocument(KEY, new BsonString(it.key()))
                .append(VERSION, new BsonInt32(it.version()))
                .append(NAME, new BsonString(it.name()))
                .append(UNIT, new BsonString(it.unit()))
                .append(TEXT, new BsonString(it.text()))
                .append(BY, new BsonArray(it.by().stream().map(BsonString::new).toList()));
    }

    private static Published definition(BsonDocument it) {
        List<String> by = it.getArray(BY).stream()
                .map(value -> value.asString().getValue())
                .toList();
        return new Published(
                text(it, KEY), it.getInt32(VERSION).getValue(), text(it, NAME), text(it, UNIT), text(it, TEXT), by);
    }

    private static BsonDocument offsets(Offsets upTo) {
        var topics = new BsonDocument();
        upTo.last().forEach((partition, offset) -> {
            String topic = partition.topic().replace('.', '/');
            var partitions = topics.containsKey(topic) ? topics.getDocument(topic) : new BsonDocument();
            topics.put(topic, partitions.append(Integer.toString(partition.number()), new BsonInt64(offset)));
        });
        return topics;
    }

    private static Offsets offsets(BsonDocument topics) {
        Map<Partition, Long> last = new HashMap<>();
        topics.forEach((topic, partitions) -> partitions
                .asDocument()
                .forEach((number, offset) -> last.put(
                        new Partition(topic.replace('/', '.'), Integer.parseInt(number)),
                        offset.asInt64().getValue())));
        return new Offsets(last);
    }

    private static @Nullable Instant recorded(BsonDocument it) {
        return it.containsKey(RECORDED) ? instant(it, RECORDED) : null;
    }

    private static String text(BsonDocument it, String field) {
        return it.getString(field).getValue();
    }

    private static Instant instant(BsonDocument it, String field) {
        return Instant.ofEpochMilli(it.getDateTime(field).getValue());
    }
}
