package org.maillage.projection.statements.adapter;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.maillage.projection.reading.Period;
import org.maillage.projection.statements.Outcome;
import org.maillage.projection.statements.Statement;
import org.maillage.projection.statements.StatementStore;

/**
 * One small document for each receipt. What the door says of the day stands, an outcome only ever grows: so all orders of the same
 * messages, repeated or not, leave the same document, and nothing is to be kept in step with how far the log was read.
 */
final class MongoStatements implements StatementStore {

    private static final String ID = "_id";
    private static final String SOURCE = "source";
    private static final String DAY = "day";
    private static final String OUTCOME = "outcome";
    private static final String STATEMENTS = "statements";
    private static final UpdateOptions OR_INSERTED = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<BsonDocument> statements;

    MongoStatements(MongoDatabase database) {
        statements = database.getCollection(STATEMENTS, BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Makes the index that counts are read from, without looking at a document. */
    void ensureIndexes() {
        statements.createIndex(Indexes.ascending(OUTCOME, DAY, SOURCE));
    }

    @Override
    public void add(Collection<Statement> told) {
        if (!told.isEmpty()) {
            statements.bulkWrite(told.stream().map(MongoStatements::write).toList(), UNORDERED);
        }
    }

    private static UpdateOneModel<BsonDocument> write(Statement told) {
        var day = new BsonString(told.day().toString());
        boolean knowsTheDay = told.outcome() == Outcome.ACCEPTED;
        return new UpdateOneModel<>(
                eq(ID, new BsonBinary(told.receipt())),
                combine(
                        setOnInsert(SOURCE, new BsonString(told.source())),
                        knowsTheDay ? set(DAY, day) : setOnInsert(DAY, day),
                        max(OUTCOME, rank(told.outcome()))),
                OR_INSERTED);
    }

    @Override
    public List<Count> counts(Period period) {
        var name = new BsonDocument(SOURCE, new BsonString("$" + SOURCE))
                .append(DAY, new BsonString("$" + DAY))
                .append(OUTCOME, new BsonString("$" + OUTCOME));
        return statements
                .aggregate(
                        List.of(match(lyingIn(period, EnumSet.allOf(Outcome.class))), group(name, sum(STATEMENTS, 1L))))
                .map(MongoStatements::count)
                .into(new ArrayList<>());
    }

    private static Count count(BsonDocument found) {
        var name = found.getDocument(ID);
        return new Count(
                name.getString(SOURCE).getValue(),
                LocalDate.parse(name.getString(DAY).getValue()),
                outcome(name.getInt32(OUTCOME).getValue()),
                found.getNumber(STATEMENTS).longValue());
    }

    @Override
    public Map<String, UUID> last(Set<Outcome> outcomes, Period period) {
        var bySource = new HashMap<String, UUID>();
        statements
                .aggregate(List.of(
                        match(lyingIn(period, outcomes)),
                        sort(Sorts.ascending(DAY, ID)),
                        group("$" + SOURCE, Accumulators.last("receipt", "$" + ID))))
                .forEach(found -> bySource.put(
                        found.getString(ID).getValue(),
                        found.getBinary("receipt").asUuid()));
        return bySource;
    }

    private static Bson lyingIn(Period period, Set<Outcome> outcomes) {
        return and(
                in(OUTCOME, outcomes.stream().map(MongoStatements::rank).toList()),
                gte(DAY, period.start().toString()),
                lte(DAY, period.to().toString()));
    }

    /** Kept as a number that never changes: {@code max} goes by it. */
    private static BsonInt32 rank(Outcome outcome) {
        return new BsonInt32(
                switch (outcome) {
                    case ACCEPTED -> 0;
                    case WAITING -> 1;
                    case APPLIED -> 2;
                    case REFUSED -> 3;
                });
    }

    private static Outcome outcome(int rank) {
        return switch (rank) {
            case 0 -> Outcome.ACCEPTED;
            case 1 -> Outcome.WAITING;
            case 2 -> Outcome.APPLIED;
            case 3 -> Outcome.REFUSED;
            default -> throw new IllegalStateException("no outcome has the rank " + rank);
        };
    }
}
