package org.maillage.incubation.project.adapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.Stage;
import org.maillage.incubation.project.Status;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds projects for the lists of staff. */
final class ProjectSearch {

    private static final String COLLECTION = ProjectConfiguration.KIND;
    private static final String[] SHOWN = {"version", "state", "chain", "waiting.code"};

    private final MongoOperations mongo;

    ProjectSearch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("state.openedOn", Sort.Direction.DESC).named("opened"));
        indexes.createIndex(new Index("state.status", Sort.Direction.ASC)
                .on("state.openedOn", Sort.Direction.DESC)
                .named("status"));
        indexes.createIndex(new Index("state.cohortId", Sort.Direction.ASC)
                .on("state.openedOn", Sort.Direction.DESC)
                .named("cohort"));
        indexes.createIndex(
                new Index("state.nextCheckOn", Sort.Direction.ASC).sparse().named("check"));
        indexes.createIndex(
                new Index("state.plannedEndOn", Sort.Direction.ASC).sparse().named("plannedEnd"));
    }

    /** One page, the latest opening first. */
    Page find(Filter filter, int page, int size) {
        var query = query(filter);
        long total = mongo.count(query, COLLECTION);
        query.with(Sort.by(Sort.Direction.DESC, "state.openedOn").and(Sort.by("_id")))
                .skip((long) page * size)
                .limit(size)
                .fields()
                .include(SHOWN);
        var rows = new ArrayList<Row>();
        mongo.executeQuery(query, COLLECTION, it -> rows.add(row(it)));
        return new Page(page, size, total, rows);
    }

    private static Query query(Filter filter) {
        var criteria = new ArrayList<Criteria>();
        criteria.add(Criteria.where("state").exists(true));
        if (filter.status() != null) {
            criteria.add(Criteria.where("state.status").is(filter.status().name()));
        }
        if (filter.stage() != null) {
            criteria.add(Criteria.where("state.stage").is(filter.stage().name()));
        }
        if (filter.cohort() != null) {
            criteria.add(Criteria.where("state.cohortId").is(filter.cohort()));
        }
        if (filter.territory() != null) {
            criteria.add(Criteria.where("state.districts.%s.code".formatted(filter.zoning()))
                    .is(filter.territory()));
        }
        if (filter.checkDueOn() != null) {
            criteria.add(
                    Criteria.where("state.nextCheckOn").lte(filter.checkDueOn().toString()));
        }
        if (filter.plannedEndBefore() != null) {
            criteria.add(Criteria.where("state.plannedEndOn")
                    .lt(filter.plannedEndBefore().toString()));
        }
        return new Query(new Criteria().andOperator(criteria));
    }

    private static Row row(Document stored) {
        Document state = stored.get("state", Document.class);
        Document districts = state.get("districts", Document.class);
        Document structure = state.get("structure", Document.class);
        return new Row(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("version"),
                Status.valueOf(state.getString("status")),
                state.getString("stage"),
                state.getString("title"),
                state.get("cohortId", UUID.class),
                code(districts, "2015"),
                code(districts, "2024"),
                state.getString("openedOn"),
                state.getString("plannedEndOn"),
                structure == null ? null : structure.getString("registeredOn"),
                state.getString("nextCheckOn"),
                stored.getList("waiting", Document.class, List.of()).size(),
                stored.get("chain", Document.class).getBoolean("synthetic"));
    }

    private static @Nullable String code(@Nullable Document districts, String zoning) {
        Document district = districts == null ? null : districts.get(zoning, Document.class);
        return district == null ? null : district.getString("code");
    }

    /**
     * What is looked for; null for anything.
     *
     * @param zoning           of the territory
     * @param checkDueOn       projects of which a survival check is due on this day
     * @param plannedEndBefore projects in a stage that should have ended before this day
     */
    record Filter(
            @Nullable Status status,
            @Nullable Stage stage,
            @Nullable UUID cohort,
            String zoning,
            @Nullable String territory,
            @Nullable LocalDate checkDueOn,
            @Nullable LocalDate plannedEndBefore) {}

    /** @param total of all pages */
    record Page(int page, int size, long total, List<Row> items) {}

    /**
     * @param stage       the one it is in, or that was left at the suspension
     * @param nextCheckOn day of the first survival check that is missing
     * @param waiting     statements that wait on the project
     * @param synthetic   demonstration data
     */
    record Row(
            UUID id,
            long version,
            Status status,
            @Nullable String stage,
            String title,
            @Nullable UUID cohortId,
            @Nullable String qpv2015,
            @Nullable String qpv2024,
            String openedOn,
            @Nullable String plannedEndOn,
            @Nullable String registeredOn,
            @Nullable String nextCheckOn,
            int waiting,
            boolean synthetic) {}
}
