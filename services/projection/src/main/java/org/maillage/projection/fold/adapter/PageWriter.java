package org.maillage.projection.fold.adapter;

import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.maillage.eventing.mongo.BsonBytes;
import org.maillage.projection.fold.PageChange;

/** Writes whole pages as they are after a change, by hand: there are many cells in them. */
final class PageWriter {

    private static final int BYTES = 128;
    private static final int BYTES_PER_CELL = 40;
    /** Where the name of a cell begins in its path, behind month and day. */
    private static final int NAME = 6;

    private final BsonBinaryWriter writer;

    private PageWriter(BsonBinaryWriter writer) {
        this.writer = writer;
    }

    /** A new page. */
    static RawBsonDocument page(PageChange change) {
        return page(change, new RawBsonDocument(new byte[] {5, 0, 0, 0, 0}));
    }

    /** The page as it was, with what is added to it. */
    static RawBsonDocument page(PageChange change, RawBsonDocument before) {
        var bytes = new BsonBytes(BYTES
                + before.getByteBuffer().remaining()
                + BYTES_PER_CELL * change.sums().size());
        try (var writer = new BsonBinaryWriter(bytes)) {
            writer.writeStartDocument();
            writer.writeString(MongoCells.ID, change.page().id());
            writer.writeString(MongoCells.PARTITION, change.page().partition().toString());
            writer.writeInt64(MongoCells.WATERMARK, change.reached());
            writer.writeName(MongoCells.CELLS);
            new PageWriter(writer).write(before, Added.of(change.sums()));
            writer.writeEndDocument();
        }
        return bytes.document();
    }

    private void write(RawBsonDocument before, Added added) {
        if (before.get(MongoCells.CELLS) instanceof RawBsonDocument cells) {
            try (var reader = new BsonBinaryReader(cells.getByteBuffer().asNIO())) {
                merge(reader, added);
            }
        } else {
            write(added);
        }
    }

    /** Months, days of a month, or cells of a day: those that were there first, what is not touched as it is. */
    private void merge(BsonBinaryReader before, Added added) {
        before.readStartDocument();
        writer.writeStartDocument();
        while (before.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = before.readName();
            Added within = added.under.remove(name);
            writer.writeName(name);
            if (within == null) {
                copy(before);
            } else if (before.getCurrentBsonType() == BsonType.INT64) {
                writer.writeInt64(before.readInt64() + within.sum);
            } else {
                merge(before, within);
            }
        }
        added.under.forEach(this::write);
        before.readEndDocument();
        writer.writeEndDocument();
    }

    private void copy(BsonBinaryReader before) {
        if (before.getCurrentBsonType() == BsonType.INT64) {
            writer.writeInt64(before.readInt64());
        } else {
            writer.pipe(before);
        }
    }

    private void write(Added added) {
        writer.writeStartDocument();
        added.under.forEach(this::write);
        writer.writeEndDocument();
    }

    private void write(String name, Added added) {
        writer.writeName(name);
        if (added.under.isEmpty()) {
            writer.writeInt64(added.sum);
        } else {
            write(added);
        }
    }

    /** What is added, by month, then day, then name. */
    private static final class Added {

        private final Map<String, Added> under = new TreeMap<>();
        private long sum;

        static Added of(PageChange.Sums sums) {
            var all = new Added();
            sums.forEach((path, sum) ->
                    all.under(path.substring(0, 2)).under(path.substring(3, 5)).under(path.substring(NAME)).sum = sum);
            return all;
        }

        private Added under(String name) {
            return under.computeIfAbsent(name, _ -> new Added());
        }
    }
}
