package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.or;
import static java.util.stream.Collectors.joining;

import com.mongodb.client.MongoCollection;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.reading.Counted;
import org.maillage.projection.reading.Provenance;
import org.maillage.projection.reading.ProvenanceQuery;

/** The journal by figure, territory and month. */
final class MongoProvenance implements Provenance {

    private static final int MOST_MONTHS_NAMED = 36;

    private final MongoCollection<RawBsonDocument> segments;

    MongoProvenance(MongoCollection<RawBsonDocument> segments) {
        this.segments = segments;
    }

    @Override
    public List<Counted> of(ProvenanceQuery query) {
        var found = new ArrayList<Counted>();
        segments.find(filter(query))
                .forEach(segment -> new SegmentReader(segment)
                        .adding(query.figure(), query.version(), query::matches)
                        .forEach(entry -> collect(entry, found)));
        return found;
    }

    private static Bson filter(ProvenanceQuery query) {
        if (query.territories().isEmpty()) {
            return keyWithin(anywhere(query));
        }
        return or(query.territories().stream()
                .map(territory -> keyWithin(months(query, territory)))
                .toList());
    }

    /** A range of keys cannot tell the months of all territories: of a short period they are named. */
    private static BsonDocument anywhere(ProvenanceQuery query) {
        var keys = new BsonDocument("$gte", new BsonString(SegmentDocument.firstKey(query.figure())))
                .append("$lt", new BsonString(SegmentDocument.behindKeys(query.figure())));
        var from = YearMonth.from(query.period().start());
        long months = 1 + from.until(YearMonth.from(query.period().to()), ChronoUnit.MONTHS);
        return months > MOST_MONTHS_NAMED
                ? keys
                : keys.append(
                        "$regex",
                        new BsonString(Stream.iterate(from, month -> month.plusMonths(1))
                                .limit(months)
                                .map(YearMonth::toString)
                                .collect(joining("|", "/(", ")$"))));
    }

    private static BsonDocument months(ProvenanceQuery query, String territory) {
        var from = YearMonth.from(query.period().start());
        var to = YearMonth.from(query.period().to());
        return new BsonDocument("$gte", new BsonString(SegmentDocument.key(query.figure(), territory, from.toString())))
                .append("$lte", new BsonString(SegmentDocument.key(query.figure(), territory, to.toString())));
    }

    private static Bson keyWithin(BsonDocument range) {
        return elemMatch(SegmentDocument.KEYS, range);
    }

    private static void collect(JournalEntry entry, List<Counted> found) {
        int place = 0;
        for (var addition : entry.additions()) {
            found.add(
                    new Counted(entry.position(), entry.origin(), addition.figure(), place++, addition.contribution()));
        }
    }
}
