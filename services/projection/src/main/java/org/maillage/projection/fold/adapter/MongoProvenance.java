package org.maillage.projection.fold.adapter;

import static com.mongodb.client.model.Filters.elemMatch;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.reading.Counted;
import org.maillage.projection.reading.Provenance;
import org.maillage.projection.reading.ProvenanceQuery;

/** The journal by figure, territory and day. */
final class MongoProvenance implements Provenance {

    private final MongoCollection<BsonDocument> entries;

    MongoProvenance(MongoCollection<BsonDocument> entries) {
        this.entries = entries;
    }

    @Override
    public List<Counted> of(ProvenanceQuery query) {
        var period = query.period();
        var days = new BsonDocument("$gte", key(query, period.start().toString()))
                .append("$lte", key(query, period.to().toString()));
        var found = new ArrayList<Counted>();
        entries.find(elemMatch(JournalDocument.KEYS, days))
                .map(JournalDocument::decode)
                .forEach(entry -> collect(query, entry, found));
        return found;
    }

    private static BsonString key(ProvenanceQuery query, String day) {
        return new BsonString(JournalDocument.key(query.figure(), query.territory(), day));
    }

    private static void collect(ProvenanceQuery query, JournalEntry entry, List<Counted> found) {
        for (Addition addition : entry.additions()) {
            var contribution = addition.contribution();
            if (addition.figure().equals(query.figure())
                    && addition.version() == query.version()
                    && query.matches(contribution)) {
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
}
