package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.elemMatch;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.reading.Counted;
import org.maillage.projection.reading.Provenance;
import org.maillage.projection.reading.ProvenanceQuery;

/** The journal by figure, territory and month. */
final class MongoProvenance implements Provenance {

    private final MongoCollection<RawBsonDocument> segments;

    MongoProvenance(MongoCollection<RawBsonDocument> segments) {
        this.segments = segments;
    }

    @Override
    public List<Counted> of(ProvenanceQuery query) {
        var period = query.period();
        var months = new BsonDocument("$gte", key(query, period.start())).append("$lte", key(query, period.to()));
        var found = new ArrayList<Counted>();
        segments.find(elemMatch(SegmentDocument.KEYS, months))
                .forEach(segment -> new SegmentReader(segment)
                        .adding(query.figure(), query.version(), query::matches)
                        .forEach(entry -> collect(entry, found)));
        return found;
    }

    private static BsonString key(ProvenanceQuery query, LocalDate day) {
        String month = YearMonth.from(day).toString();
        return new BsonString(SegmentDocument.key(query.figure(), query.territory(), month));
    }

    private static void collect(JournalEntry entry, List<Counted> found) {
        for (Addition addition : entry.additions()) {
            var contribution = addition.contribution();
            found.add(new Counted(
                    entry.position(),
                    entry.origin(),
                    addition.figure(),
                    contribution.on(),
                    contribution.part(),
                    contribution.amount()));
        }
    }
}
