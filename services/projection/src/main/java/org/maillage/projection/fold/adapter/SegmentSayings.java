package org.maillage.projection.fold.adapter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.io.ByteBufferBsonInput;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.freshness.Latest;
import org.maillage.projection.freshness.Said;
import org.maillage.projection.freshness.Said.Counted;

/**
 * What was said in one {@link SegmentDocument}, only the newest of each kind. The whole journal is read for it once by every instance, so
 * nothing else of an entry is looked at, and kinds are told apart by their places in the tables.
 */
final class SegmentSayings {

    private static final int NOBODY = -1;

    /** @param figure {@link #NOBODY} together with the place for the event itself */
    private record Kind(int type, int source, int figure, int place) {}

    private static final class Newest {
        private long occurred = Long.MIN_VALUE;
        private long recorded = Long.MIN_VALUE;
    }

    private final List<String> words;
    private final List<String> figures;
    private final List<Territories> places;
    private final Map<Kind, Newest> newest = new HashMap<>();

    /** Of the entry that is read, figures and places in turn. */
    private final List<Integer> counted = new ArrayList<>();

    private int type;
    private int source;
    private long occurred;
    private long recorded;

    private SegmentSayings(RawBsonDocument document) {
        words = document.getArray(SegmentDocument.WORDS).stream()
                .map(it -> it.asString().getValue())
                .toList();
        figures = document.getArray(SegmentDocument.FIGURES).stream()
                .map(it -> it.asDocument().getString(SegmentDocument.FIGURE).getValue())
                .toList();
        places = document.getArray(SegmentDocument.PLACES).stream()
                .map(SegmentDocument::territories)
                .toList();
    }

    static List<Said> of(RawBsonDocument document) {
        var sayings = new SegmentSayings(document);
        try (var reader = new BsonBinaryReader(new ByteBufferBsonInput(document.getByteBuffer()))) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                if (reader.readName().equals(SegmentDocument.ENTRIES)) {
                    sayings.readEntries(reader);
                    break;
                }
                reader.skipValue();
            }
        }
        return sayings.all();
    }

    private List<Said> all() {
        var all = new ArrayList<Said>(newest.size());
        newest.forEach((kind, latest) -> all.add(new Said(
                Origin.name(words.get(kind.type())),
                kind.source() == NOBODY ? null : words.get(kind.source()),
                new Latest(Instant.ofEpochMilli(latest.occurred), Instant.ofEpochMilli(latest.recorded)),
                counted(kind))));
        return all;
    }

    private @Nullable Counted counted(Kind kind) {
        return kind.figure() == NOBODY ? null : new Counted(figures.get(kind.figure()), places.get(kind.place()));
    }

    private void readEntries(BsonReader reader) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            counted.clear();
            if (readEntry(reader)) {
                hear(NOBODY, NOBODY);
                for (int i = 0; i < counted.size(); i += 2) {
                    hear(counted.get(i), counted.get(i + 1));
                }
            }
        }
        reader.readEndArray();
    }

    private void hear(int figure, int place) {
        var latest = newest.computeIfAbsent(new Kind(type, source, figure, place), _ -> new Newest());
        latest.occurred = Math.max(latest.occurred, occurred);
        latest.recorded = Math.max(latest.recorded, recorded);
    }

    /** Whether it could be read when it was journalled. */
    private boolean readEntry(BsonReader reader) {
        boolean isDead = false;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case SegmentDocument.ADDITIONS -> readAdditions(reader);
                case SegmentDocument.ORIGIN -> readOrigin(reader);
                case SegmentDocument.DEAD -> {
                    isDead = true;
                    reader.skipValue();
                }
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return !isDead;
    }

    private void readAdditions(BsonReader reader) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            int figure = Integer.parseInt(reader.readName());
            reader.readStartArray();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                counted.add(figure);
                counted.add(readPlace(reader));
            }
            reader.readEndArray();
        }
        reader.readEndDocument();
    }

    private static int readPlace(BsonReader reader) {
        int place = 0;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (reader.readName().equals(SegmentDocument.PLACE)) {
                place = reader.readInt32();
            } else {
                reader.skipValue();
            }
        }
        reader.readEndDocument();
        return place;
    }

    private void readOrigin(BsonReader reader) {
        source = NOBODY;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case SegmentDocument.TYPE -> type = reader.readInt32();
                case SegmentDocument.OCCURRED -> occurred = reader.readDateTime();
                case SegmentDocument.RECORDED -> recorded = reader.readDateTime();
                case SegmentDocument.PARTNER_SOURCE -> source = reader.readInt32();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
    }
}
