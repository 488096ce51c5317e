package org.maillage.projection.rebuild.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.maillage.eventing.mongo.Inserts;
import org.maillage.projection.rebuild.Standing;
import org.maillage.projection.rebuild.Standings;

/** One document beside those that tell what each generation was begun with. It is written with the first change. */
final class MongoStandings implements Standings {

    private static final String ID = "_id";
    private static final String STANDING = "standing";
    private static final String REVISION = "revision";
    private static final String LIVE = "live";
    private static final String KEPT = "kept";
    private static final String CANDIDATE = "candidate";
    private static final String HIGHEST = "highest";
    private static final String LEAVING = "leaving";
    private static final String LAST_NIGHT = "lastNight";

    private final MongoCollection<Document> standings;
    private final int first;

    /** @param first number of the first generation */
    MongoStandings(MongoDatabase database, int first) {
        this.first = first;
        standings = database.getCollection("generations").withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Standing read() {
        var stored = standings.find(eq(ID, STANDING)).first();
        return stored == null ? Standing.first(first) : standing(stored);
    }

    @Override
    public boolean replace(Standing read, Standing wanted) {
        var document = document(wanted);
        if (read.revision() > 0) {
            return standings
                            .replaceOne(and(eq(ID, STANDING), eq(REVISION, read.revision())), document)
                            .getMatchedCount()
                    == 1;
        }
        return Inserts.unlessThere(standings, document);
    }

    private static Document document(Standing it) {
        var night = it.lastNight();
        return new Document(ID, STANDING)
                .append(REVISION, it.revision())
                .append(LIVE, it.live())
                .append(KEPT, it.kept())
                .append(CANDIDATE, it.candidate())
                .append(HIGHEST, it.highest())
                .append(LEAVING, List.copyOf(it.leaving()))
                .append(LAST_NIGHT, night == null ? null : night.toString());
    }

    private static Standing standing(Document it) {
        String night = it.getString(LAST_NIGHT);
        return new Standing(
                it.getLong(REVISION),
                it.getInteger(LIVE),
                it.getInteger(KEPT),
                it.getInteger(CANDIDATE),
                it.getInteger(HIGHEST),
                Set.copyOf(it.getList(LEAVING, Integer.class)),
                night == null ? null : LocalDate.parse(night));
    }
}
