package org.maillage.incubation.cohort.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.cohort.adapter.CohortDocument.CohortStage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds cohorts for the lists of staff. */
final class CohortSearch {

    private static final String COLLECTION = CohortConfiguration.KIND;
    private static final String[] SHOWN = {"version", "state", "chain"};

    private final MongoOperations mongo;

    CohortSearch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("state.startsOn", Sort.Direction.DESC).named("starts"));
        indexes.createIndex(new Index("state.stage", Sort.Direction.ASC)
                .on("state.startsOn", Sort.Direction.DESC)
                .named("stage"));
    }

    /** One page, the latest start first. */
    Page find(@Nullable CohortStage stage, int page, int size) {
        var criteria = Criteria.where("state").exists(true);
        var query =
                new Query(stage == null ? criteria : criteria.and("state.stage").is(stage.name()));
        long total = mongo.count(query, COLLECTION);
        query.with(Sort.by(Sort.Direction.DESC, "state.startsOn").and(Sort.by("_id")))
                .skip((long) page * size)
                .limit(size)
                .fields()
                .include(SHOWN);
        var rows = new ArrayList<Row>();
        mongo.executeQuery(query, COLLECTION, it -> rows.add(row(it)));
        return new Page(page, size, total, rows);
    }

    private static Row row(Document stored) {
        Document state = stored.get("state", Document.class);
        return new Row(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("version"),
                CohortStage.valueOf(state.getString("stage")),
                state.getString("name"),
                state.get("incubator", Document.class).getString("name"),
                state.getString("closesOn"),
                state.getString("startsOn"),
                state.getInteger("places"),
                stored.get("chain", Document.class).getBoolean("synthetic"));
    }

    /** @param total of all pages */
    record Page(int page, int size, long total, List<Row> items) {}

    /** @param synthetic demonstration data */
    record Row(
            UUID id,
            long version,
            CohortStage stage,
            String name,
            String incubator,
            String closesOn,
            String startsOn,
            int places,
            boolean synthetic) {}
}
