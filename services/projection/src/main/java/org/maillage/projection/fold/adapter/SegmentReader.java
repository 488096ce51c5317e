package org.maillage.projection.fold.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.io.ByteBufferBsonInput;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;
import org.maillage.projection.fold.Reference;
import org.maillage.projection.fold.Segment;

/** Reads one {@link SegmentDocument}: its tables, then entry by entry, passing over what is not asked for. */
final class SegmentReader {

    private record Versioned(String figure, int version) {}

    private final RawBsonDocument document;
    private final Partition partition;
    private final long from;
    private final List<UUID> files;
    private final List<String> words;
    private final List<UUID> named;
    private final List<Versioned> figures;
    private final List<Territories> places;
    private final List<Map<String, String>> breakdowns;

    SegmentReader(RawBsonDocument document) {
        this.document = document;
        var id = document.getDocument(SegmentDocument.ID);
        partition = new Partition(
                id.getString(SegmentDocument.TOPIC).getValue(),
                id.getInt32(SegmentDocument.PARTITION).getValue());
        from = id.getInt64(SegmentDocument.FROM).getValue();
        files = table(SegmentDocument.FILES, it -> it.asBinary().asUuid());
        words = table(SegmentDocument.WORDS, it -> it.asString().getValue());
        named = document.containsKey(SegmentDocument.NAMED)
                ? table(SegmentDocument.NAMED, it -> it.asBinary().asUuid())
                : List.of();
        figures = table(SegmentDocument.FIGURES, it -> versioned(it.asDocument()));
        places = table(SegmentDocument.PLACES, SegmentDocument::territories);
        breakdowns = table(SegmentDocument.BREAKDOWNS, it -> breakdown(it.asDocument()));
    }

    /** The segment, whole. */
    Segment segment() {
        return new Segment(
                partition, from, document.getInt64(SegmentDocument.TO).getValue(), entries(_ -> true, _ -> true, true));
    }

    /** The entries that add to a figure what is wanted, with nothing but that. */
    List<JournalEntry> adding(String figure, int version, Predicate<Contribution> wanted) {
        return entries(new Versioned(figure, version)::equals, wanted, false);
    }

    private List<JournalEntry> entries(
            Predicate<Versioned> figure, Predicate<Contribution> wanted, boolean alsoWithoutAny) {
        var entries = new ArrayList<JournalEntry>();
        try (var reader = new BsonBinaryReader(new ByteBufferBsonInput(document.getByteBuffer()))) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                if (!reader.readName().equals(SegmentDocument.ENTRIES)) {
                    reader.skipValue();
                    continue;
                }
                reader.readStartArray();
                while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    var entry = readEntry(reader, figure, wanted, alsoWithoutAny);
                    if (entry != null) {
                        entries.add(entry);
                    }
                }
                return entries;
            }
        }
        return entries;
    }

    private @Nullable JournalEntry readEntry(
            BsonReader reader, Predicate<Versioned> figure, Predicate<Contribution> wanted, boolean alsoWithoutAny) {
        long offset = from;
        List<Addition> additions = List.of();
        Origin origin = null;
        String dead = null;
        List<Reference> names = List.of();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case SegmentDocument.OFFSET -> offset = from + reader.readInt64();
                case SegmentDocument.ADDITIONS -> additions = readAdditions(reader, figure, wanted);
                case SegmentDocument.NAMES -> names = readNames(reader);
                case SegmentDocument.DEAD -> dead = reader.readString();
                case SegmentDocument.ORIGIN -> {
                    if (alsoWithoutAny || !additions.isEmpty()) {
                        origin = readOrigin(reader);
                    } else {
                        reader.skipValue();
                    }
                }
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return origin == null
                ? null
                : new JournalEntry(new Position(partition, offset), origin, dead, additions, names);
    }

    private List<Addition> readAdditions(
            BsonReader reader, Predicate<Versioned> figure, Predicate<Contribution> wanted) {
        var additions = new ArrayList<Addition>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var it = figures.get(Integer.parseInt(reader.readName()));
            if (!figure.test(it)) {
                reader.skipValue();
                continue;
            }
            reader.readStartArray();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                var contribution = readContribution(reader);
                if (wanted.test(contribution)) {
                    additions.add(new Addition(it.figure(), it.version(), contribution));
                }
            }
            reader.readEndArray();
        }
        reader.readEndDocument();
        return additions;
    }

    private Contribution readContribution(BsonReader reader) {
        long day = 0;
        int place = 0;
        int breakdown = 0;
        String part = "";
        long amount = 0;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case SegmentDocument.DAY -> day = reader.readInt32();
                case SegmentDocument.PLACE -> place = reader.readInt32();
                case SegmentDocument.BREAKDOWN -> breakdown = reader.readInt32();
                case SegmentDocument.PART -> part = words.get(reader.readInt32());
                case SegmentDocument.AMOUNT -> amount = reader.readInt64();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Contribution(LocalDate.ofEpochDay(day), places.get(place), breakdowns.get(breakdown), part, amount);
    }

    private Origin readOrigin(BsonReader reader) {
        String event = "";
        String type = "";
        UUID file = null;
        long sequence = 0;
        long occurred = 0;
        long recorded = 0;
        String cause = null;
        String source = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case SegmentDocument.EVENT -> event = readId(reader);
                case SegmentDocument.TYPE -> type = words.get(reader.readInt32());
                case SegmentDocument.FILE -> file = files.get(reader.readInt32());
                case SegmentDocument.SEQUENCE -> sequence = reader.readInt64();
                case SegmentDocument.OCCURRED -> occurred = reader.readDateTime();
                case SegmentDocument.RECORDED -> recorded = reader.readDateTime();
                case SegmentDocument.CAUSE -> cause = readId(reader);
                case SegmentDocument.PARTNER_SOURCE -> source = words.get(reader.readInt32());
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Origin(
                event,
                type,
                file,
                sequence,
                Instant.ofEpochMilli(occurred),
                Instant.ofEpochMilli(recorded),
                cause,
                source);
    }

    private List<Reference> readNames(BsonReader reader) {
        var names = new ArrayList<Reference>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String role = words.get(reader.readInt32());
            names.add(new Reference(role, named.get(reader.readInt32())));
        }
        reader.readEndArray();
        return names;
    }

    private static String readId(BsonReader reader) {
        return reader.getCurrentBsonType() == BsonType.BINARY
                ? reader.readBinaryData().asUuid().toString()
                : reader.readString();
    }

    private <T> List<T> table(String name, Function<BsonValue, T> thing) {
        return document.getArray(name).stream().map(thing).toList();
    }

    private static Versioned versioned(BsonDocument it) {
        return new Versioned(
                it.getString(SegmentDocument.FIGURE).getValue(),
                it.getInt32(SegmentDocument.VERSION).getValue());
    }

    private static Map<String, String> breakdown(BsonDocument it) {
        var by = new LinkedHashMap<String, String>();
        it.forEach((dimension, value) -> by.put(dimension, value.asString().getValue()));
        return Map.copyOf(by);
    }
}
