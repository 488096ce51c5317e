package org.maillage.thirdplaces.occupancy.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.occupancy.Agreement;
import org.maillage.thirdplaces.occupancy.Stage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds occupancies for the lists of staff. */
final class OccupancySearch {

    private static final String COLLECTION = OccupancyConfiguration.KIND;
    private static final String PLACE = "state.placeId";
    private static final String STAGE = "state.stage";
    private static final String STARTS_ON = "state.startsOn";
    private static final String[] SHOWN = {"version", "state", "chain", "waiting.code"};

    private final MongoOperations mongo;

    OccupancySearch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(PLACE, Sort.Direction.ASC)
                .on(STAGE, Sort.Direction.ASC)
                .named("place"));
        indexes.createIndex(new Index(STARTS_ON, Sort.Direction.DESC).named("started"));
        indexes.createIndex(new Index(STAGE, Sort.Direction.ASC)
                .on("state.endsOn", Sort.Direction.ASC)
                .named("ending"));
        indexes.createIndex(
                new Index("state.projectId", Sort.Direction.ASC).sparse().named("project"));
    }

    /** One page, the latest start first. */
    Page find(Filter filter, int page, int size) {
        var query = query(filter);
        long total = mongo.count(query, COLLECTION);
        query.with(Sort.by(Sort.Direction.DESC, STARTS_ON).and(Sort.by("_id")))
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
        criteria.add(Criteria.where(STAGE).exists(true));
        if (filter.place() != null) {
            criteria.add(Criteria.where(PLACE).is(filter.place()));
        }
        if (filter.space() != null) {
            criteria.add(Criteria.where("state.space").is(filter.space()));
        }
        if (filter.project() != null) {
            criteria.add(Criteria.where("state.projectId").is(filter.project()));
        }
        if (filter.stage() != null) {
            criteria.add(Criteria.where(STAGE).is(filter.stage().name()));
        }
        return new Query(new Criteria().andOperator(criteria));
    }

    /** One row of a document of which the state was read. */
    static Row row(Document stored) {
        Document state = stored.get("state", Document.class);
        List<Document> lets = state.getList("lets", Document.class);
        boolean movedIn = !lets.isEmpty();
        return new Row(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("version"),
                Stage.valueOf(state.getString("stage")),
                Objects.requireNonNull(state.get("placeId", UUID.class)),
                state.getString("space"),
                state.get("occupant", Document.class).getString("name"),
                state.get("projectId", UUID.class),
                Agreement.Kind.valueOf(state.getString("kind")),
                state.getString("startsOn"),
                state.getString("endsOn"),
                state.getString("movedInOn"),
                state.getString("movedOutOn"),
                movedIn ? lets.getLast().getInteger("areaM2") : state.getInteger("agreedM2"),
                movedIn ? lets.getLast().getInteger("desks") : state.getInteger("agreedDesks"),
                state.getBoolean("ess"),
                stored.getList("waiting", Document.class, List.of()).size(),
                stored.get("chain", Document.class).getBoolean("synthetic"));
    }

    /** What is looked for; null for anything. */
    record Filter(
            @Nullable UUID place,
            @Nullable String space,
            @Nullable UUID project,
            @Nullable Stage stage) {}

    /** @param total of all pages */
    record Page(int page, int size, long total, List<Row> items) {}

    /**
     * @param occupant  its name
     * @param areaM2    as last agreed, in square metres
     * @param desks     as last agreed
     * @param waiting   statements that wait on the occupancy
     * @param synthetic demonstration data
     */
    record Row(
            UUID id,
            long version,
            Stage stage,
            UUID placeId,
            String space,
            String occupant,
            @Nullable UUID projectId,
            Agreement.Kind kind,
            String startsOn,
            @Nullable String endsOn,
            @Nullable String movedInOn,
            @Nullable String movedOutOn,
            int areaM2,
            int desks,
            boolean ess,
            int waiting,
            boolean synthetic) {}
}
