package org.maillage.needs.need.adapter;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.need.Stage;
import org.maillage.needs.need.Theme;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds needs for the lists of staff. */
final class NeedSearch {

    private static final String COLLECTION = NeedConfiguration.KIND;
    private static final String[] SHOWN = {"version", "state", "chain", "waiting.code"};
    private static final String REPORTED_ON = "state.reportedOn";

    /** By the day of the report. */
    static final Sort OLDEST_FIRST = Sort.by(REPORTED_ON);

    private final MongoOperations mongo;

    NeedSearch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(REPORTED_ON, Sort.Direction.DESC).named("reported"));
        indexes.createIndex(new Index("state.stage", Sort.Direction.ASC)
                .on(REPORTED_ON, Sort.Direction.DESC)
                .named("stage"));
    }

    /** One page, the latest report first. */
    Page find(Filter filter, int page, int size) {
        return find(criteria(filter), OLDEST_FIRST.descending(), page, size);
    }

    /** One page of the needs that fit. */
    Page find(List<Criteria> criteria, Sort sort, int page, int size) {
        var reported = new ArrayList<>(criteria);
        reported.add(where("state").exists(true));
        var query = new Query(new Criteria().andOperator(reported));
        long total = mongo.count(query, COLLECTION);
        query.with(sort.and(Sort.by("_id")))
                .skip((long) page * size)
                .limit(size)
                .fields()
                .include(SHOWN);
        var rows = new ArrayList<Row>();
        mongo.executeQuery(query, COLLECTION, it -> rows.add(row(it)));
        return new Page(page, size, total, rows);
    }

    private static List<Criteria> criteria(Filter filter) {
        var criteria = new ArrayList<Criteria>();
        if (filter.stage() != null) {
            criteria.add(where("state.stage").is(filter.stage().name()));
        }
        if (filter.theme() != null) {
            criteria.add(where("state.theme").is(filter.theme().name()));
        }
        if (filter.territory() != null) {
            criteria.add(
                    where("state.districts.%s.code".formatted(filter.zoning())).is(filter.territory()));
        }
        if (filter.answerOverdueOn() != null) {
            criteria.add(where("state.acknowledgedOn").exists(false));
            criteria.add(where("state.stage").ne(Stage.MERGED.name()));
            criteria.add(
                    where("state.acknowledgeBy").lt(filter.answerOverdueOn().toString()));
        }
        return criteria;
    }

    private static Row row(Document stored) {
        Document state = stored.get("state", Document.class);
        Document districts = state.get("districts", Document.class);
        return new Row(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("version"),
                Stage.valueOf(state.getString("stage")),
                state.getString("title"),
                Theme.valueOf(state.getString("theme")),
                code(districts, "2015"),
                code(districts, "2024"),
                state.getString("reportedOn"),
                state.getString("acknowledgeBy"),
                state.getString("acknowledgedOn"),
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
     * @param zoning          of the territory
     * @param answerOverdueOn needs whose reporter should have been answered before this day and was not
     */
    record Filter(
            @Nullable Stage stage,
            @Nullable Theme theme,
            String zoning,
            @Nullable String territory,
            @Nullable LocalDate answerOverdueOn) {}

    /** @param total of all pages */
    record Page(int page, int size, long total, List<Row> items) {}

    /**
     * @param waiting   statements that wait on the need
     * @param synthetic demonstration data
     */
    record Row(
            UUID id,
            long version,
            Stage stage,
            String title,
            Theme theme,
            @Nullable String qpv2015,
            @Nullable String qpv2024,
            String reportedOn,
            String acknowledgeBy,
            @Nullable String acknowledgedOn,
            int waiting,
            boolean synthetic) {}
}
