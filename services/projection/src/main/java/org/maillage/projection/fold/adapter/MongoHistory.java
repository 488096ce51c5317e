package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.BsonBinary;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.threads.History;

/** The journal by file, by the files that are named, and by the month in which a file was opened. */
final class MongoHistory implements History {

    private final MongoCollection<RawBsonDocument> segments;

    MongoHistory(MongoCollection<RawBsonDocument> segments) {
        this.segments = segments;
    }

    @Override
    public List<JournalEntry> about(Collection<UUID> files) {
        var wanted = new HashSet<>(files);
        return entries(among(SegmentDocument.FILES, wanted), entry -> isAbout(entry, wanted));
    }

    @Override
    public List<JournalEntry> naming(Collection<UUID> files) {
        var wanted = new HashSet<>(files);
        return entries(
                among(SegmentDocument.NAMED, wanted),
                entry -> entry.names().stream().anyMatch(it -> wanted.contains(it.file())));
    }

    @Override
    public List<JournalEntry> opened(YearMonth month) {
        return entries(
                eq(SegmentDocument.KEYS, SegmentDocument.opened(month.toString())),
                entry -> entry.origin().sequence() == 1
                        && YearMonth.from(CityDay.of(entry.origin().occurred())).equals(month));
    }

    private static boolean isAbout(JournalEntry entry, Set<UUID> files) {
        UUID file = entry.origin().aggregate();
        return file != null && files.contains(file);
    }

    private static Bson among(String field, Collection<UUID> files) {
        return in(field, files.stream().map(BsonBinary::new).toList());
    }

    private List<JournalEntry> entries(Bson filter, Predicate<JournalEntry> wanted) {
        var found = new ArrayList<JournalEntry>();
        segments.find(filter)
                .forEach(document -> new SegmentReader(document)
                        .segment().entries().stream().filter(wanted).forEach(found::add));
        return found;
    }
}
