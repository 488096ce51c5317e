package org.maillage.projection.fold.adapter;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.mongo.BsonBytes;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Reference;
import org.maillage.projection.fold.Segment;

/** Writes one {@link SegmentDocument}, by hand: the journal is most of what the projection writes. */
final class SegmentWriter {

    private static final int BYTES = 1024;
    private static final int BYTES_PER_ENTRY = 256;
    private static final int UUID_LENGTH = 36;

    private record Versioned(String figure, int version) {}

    private record Found(int figure, int place, int month) {}

    private final BsonBinaryWriter writer;
    private final Table<UUID> files = new Table<>();
    private final List<Long> lastSequences = new ArrayList<>();
    private final Table<String> words = new Table<>();
    private final Table<UUID> named = new Table<>();
    private final Table<Versioned> figures = new Table<>();
    private final Table<Territories> places = new Table<>();
    private final Table<Map<String, String>> breakdowns = new Table<>();
    private final Set<Found> found = new HashSet<>();
    private final Set<YearMonth> opened = new TreeSet<>();

    private SegmentWriter(BsonBinaryWriter writer) {
        this.writer = writer;
    }

    static RawBsonDocument write(Segment segment) {
        var bytes = new BsonBytes(BYTES + BYTES_PER_ENTRY * segment.entries().size());
        try (var bson = new BsonBinaryWriter(bytes)) {
            new SegmentWriter(bson).writeSegment(segment);
        }
        return bytes.document();
    }

    private void writeSegment(Segment segment) {
        writer.writeStartDocument();
        writer.writeStartDocument(SegmentDocument.ID);
        writer.writeString(SegmentDocument.TOPIC, segment.partition().topic());
        writer.writeInt32(SegmentDocument.PARTITION, segment.partition().number());
        writer.writeInt64(SegmentDocument.FROM, segment.from());
        writer.writeEndDocument();
        writer.writeInt64(SegmentDocument.TO, segment.to());
        writer.writeStartArray(SegmentDocument.ENTRIES);
        segment.entries().forEach(entry -> writeEntry(entry, segment.from()));
        writer.writeEndArray();
        writeTables();
        writer.writeEndDocument();
    }

    private void writeEntry(JournalEntry entry, long from) {
        writer.writeStartDocument();
        writer.writeInt64(SegmentDocument.OFFSET, entry.position().offset() - from);
        if (!entry.additions().isEmpty()) {
            writeAdditions(entry.additions());
        }
        writeOrigin(entry.origin());
        if (!entry.names().isEmpty()) {
            writeNames(entry.names());
        }
        if (entry.dead() != null) {
            writer.writeString(SegmentDocument.DEAD, entry.dead());
        }
        writer.writeEndDocument();
    }

    /** Those of a figure are together, in the order in which figures count. */
    private void writeAdditions(List<Addition> additions) {
        writer.writeStartDocument(SegmentDocument.ADDITIONS);
        int open = -1;
        for (Addition addition : additions) {
            int figure = figures.place(new Versioned(addition.figure(), addition.version()));
            if (figure != open) {
                if (open >= 0) {
                    writer.writeEndArray();
                }
                writer.writeStartArray(Integer.toString(figure));
                open = figure;
            }
            writeContribution(figure, addition.contribution());
        }
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    private void writeContribution(int figure, Contribution it) {
        int place = places.place(it.where());
        writer.writeStartDocument();
        writer.writeInt32(SegmentDocument.DAY, Math.toIntExact(it.on().toEpochDay()));
        writer.writeInt32(SegmentDocument.PLACE, place);
        writer.writeInt32(SegmentDocument.BREAKDOWN, breakdowns.place(it.by()));
        if (!it.part().isEmpty()) {
            writer.writeInt32(SegmentDocument.PART, words.place(it.part()));
        }
        writer.writeInt64(SegmentDocument.AMOUNT, it.amount());
        writer.writeEndDocument();
        found.add(new Found(figure, place, it.on().getYear() * 12 + it.on().getMonthValue() - 1));
    }

    private void writeOrigin(Origin origin) {
        writer.writeStartDocument(SegmentDocument.ORIGIN);
        writeId(SegmentDocument.EVENT, origin.eventId());
        writer.writeInt32(SegmentDocument.TYPE, words.place(origin.type()));
        if (origin.aggregate() != null) {
            writer.writeInt32(SegmentDocument.FILE, file(origin.aggregate(), origin.sequence()));
        }
        if (origin.sequence() == 1) {
            opened.add(YearMonth.from(CityDay.of(origin.occurred())));
        }
        writer.writeInt64(SegmentDocument.SEQUENCE, origin.sequence());
        writer.writeDateTime(SegmentDocument.OCCURRED, origin.occurred().toEpochMilli());
        writer.writeDateTime(SegmentDocument.RECORDED, origin.recorded().toEpochMilli());
        if (origin.cause() != null) {
            writeId(SegmentDocument.CAUSE, origin.cause());
        }
        if (origin.partnerSource() != null) {
            writer.writeInt32(SegmentDocument.PARTNER_SOURCE, words.place(origin.partnerSource()));
        }
        writer.writeEndDocument();
    }

    private void writeNames(List<Reference> names) {
        writer.writeStartArray(SegmentDocument.NAMES);
        for (Reference it : names) {
            writer.writeInt32(words.place(it.role()));
            writer.writeInt32(named.place(it.file()));
        }
        writer.writeEndArray();
    }

    private int file(UUID aggregate, long sequence) {
        int file = files.place(aggregate);
        if (file == lastSequences.size()) {
            lastSequences.add(sequence);
        } else {
            lastSequences.set(file, Math.max(lastSequences.get(file), sequence));
        }
        return file;
    }

    private void writeId(String name, String id) {
        var uuid = uuid(id);
        if (uuid == null) {
            writer.writeString(name, id);
        } else {
            writer.writeBinaryData(name, new BsonBinary(uuid));
        }
    }

    private static @Nullable UUID uuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return null;
        }
        try {
            var uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? uuid : null;
        } catch (IllegalArgumentException another) {
            return null;
        }
    }

    private void writeTables() {
        writeIds(SegmentDocument.FILES, files.things());
        if (!named.things().isEmpty()) {
            writeIds(SegmentDocument.NAMED, named.things());
        }
        writer.writeStartArray(SegmentDocument.LAST_SEQUENCES);
        lastSequences.forEach(writer::writeInt64);
        writer.writeEndArray();
        writeStrings(SegmentDocument.WORDS, words.things());
        writer.writeStartArray(SegmentDocument.FIGURES);
        figures.things().forEach(it -> {
            writer.writeStartDocument();
            writer.writeString(SegmentDocument.FIGURE, it.figure());
            writer.writeInt32(SegmentDocument.VERSION, it.version());
            writer.writeEndDocument();
        });
        writer.writeEndArray();
        writePlaces();
        writer.writeStartArray(SegmentDocument.BREAKDOWNS);
        breakdowns.things().forEach(by -> {
            writer.writeStartDocument();
            by.forEach(writer::writeString);
            writer.writeEndDocument();
        });
        writer.writeEndArray();
        writeStrings(SegmentDocument.KEYS, keys());
    }

    private void writeIds(String name, Set<UUID> ids) {
        writer.writeStartArray(name);
        ids.forEach(id -> writer.writeBinaryData(new BsonBinary(id)));
        writer.writeEndArray();
    }

    private void writePlaces() {
        writer.writeStartArray(SegmentDocument.PLACES);
        places.things().forEach(where -> {
            writer.writeStartArray();
            where.byZoning()
                    .forEach((zoning, territories) ->
                            territories.forEach(territory -> writer.writeString(zoning + "/" + territory)));
            writer.writeEndArray();
        });
        writer.writeEndArray();
    }

    private Set<String> keys() {
        var figure = List.copyOf(figures.things());
        var place = List.copyOf(places.things());
        var keys = new LinkedHashSet<String>();
        opened.forEach(month -> keys.add(SegmentDocument.opened(month.toString())));
        for (Found it : found) {
            String name = figure.get(it.figure()).figure();
            String month = YearMonth.of(it.month() / 12, it.month() % 12 + 1).toString();
            place.get(it.place())
                    .byZoning()
                    .values()
                    .forEach(territories ->
                            territories.forEach(territory -> keys.add(SegmentDocument.key(name, territory, month))));
        }
        return keys;
    }

    private void writeStrings(String name, Iterable<String> strings) {
        writer.writeStartArray(name);
        strings.forEach(writer::writeString);
        writer.writeEndArray();
    }
}
