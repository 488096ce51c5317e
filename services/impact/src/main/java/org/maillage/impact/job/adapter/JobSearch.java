package org.maillage.impact.job.adapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.job.Checkpoint;
import org.maillage.impact.job.Stage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds jobs for the lists of staff. */
final class JobSearch {

    private static final String COLLECTION = JobConfiguration.KIND;
    private static final String[] SHOWN = {"version", "state", "chain", "waiting.code"};
    private static final int MOST_MATCHED = 50;
    private static final int MONTHS_TO_M6 = 6;
    private static final int MONTHS_TO_M12 = 12;

    private final MongoOperations mongo;

    JobSearch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        index("started", "state.startedOn");
        index("stage", "state.stage", "state.startedOn");
        index("employer", "state.employerKey", "state.startedOn");
        index("comparable", "state.comparable", "state.employerKey");
        index("matched", "state.matchedInto");
        index("project", "state.projectId");
        index("grant", "state.grantId");
        index("place", "state.placeId", "state.employerKey");
        index("persons", "texts.field", "state.startedOn");
    }

    private void index(String name, String first, String... more) {
        var index = new Index(first, Sort.Direction.ASC).named(name);
        for (String field : more) {
            index.on(field, Sort.Direction.ASC);
        }
        mongo.indexOps(COLLECTION).createIndex(index);
    }

    /** One page, the latest start first. */
    Page find(Filter filter, int page, int size) {
        var query = query(filter);
        long total = mongo.count(query, COLLECTION);
        query.with(Sort.by(Sort.Direction.DESC, "state.startedOn").and(Sort.by("_id")))
                .skip((long) page * size)
                .limit(size)
                .fields()
                .include(SHOWN);
        var rows = new ArrayList<Row>();
        mongo.executeQuery(query, COLLECTION, it -> rows.add(row(it)));
        return new Page(page, size, total, rows);
    }

    /** Claims that are matched into a job, the earliest start first. */
    List<Row> matchedInto(UUID job) {
        var query = new Query(Criteria.where("state.matchedInto").is(job))
                .with(Sort.by("state.startedOn"))
                .limit(MOST_MATCHED);
        query.fields().include(SHOWN);
        var rows = new ArrayList<Row>();
        mongo.executeQuery(query, COLLECTION, it -> rows.add(row(it)));
        return rows;
    }

    private static Query query(Filter filter) {
        var criteria = new ArrayList<Criteria>();
        criteria.add(Criteria.where("state").exists(true));
        add(
                criteria,
                "state.stage",
                filter.stage() == null ? null : filter.stage().name());
        add(criteria, "state.projectId", filter.project());
        add(criteria, "state.grantId", filter.grant());
        add(criteria, "state.placeId", filter.place());
        add(criteria, "state.districts.%s.code".formatted(filter.zoning()), filter.territory());
        if (filter.siren() != null) {
            criteria.add(Criteria.where("state.employerKey").is("siren:" + filter.siren()));
        }
        if (filter.matched() != null) {
            criteria.add(Criteria.where("state.matchedInto").exists(filter.matched()));
        }
        if (filter.declarant() != null) {
            criteria.add(Criteria.where("history.0.source")
                    .regex("^/partenaires/" + Pattern.quote(filter.declarant()) + "(/|$)"));
        }
        if (filter.checkDue() != null) {
            criteria.addAll(due(filter.checkDue(), filter.today()));
        }
        return new Query(new Criteria().andOperator(criteria));
    }

    private static void add(List<Criteria> criteria, String field, @Nullable Object value) {
        if (value != null) {
            criteria.add(Criteria.where(field).is(value));
        }
    }

    /** Jobs that run, whose check is due and was not made. */
    private static List<Criteria> due(Checkpoint checkpoint, LocalDate today) {
        int months = switch (checkpoint) {
            case HIRING, OTHER -> 0;
            case M6 -> MONTHS_TO_M6;
            case M12 -> MONTHS_TO_M12;
        };
        return List.of(
                Criteria.where("state.stage").in(Stage.DECLARED.name(), Stage.CONFIRMED.name()),
                Criteria.where("state.startedOn").lte(today.minusMonths(months).toString()),
                Criteria.where("state.checked").ne(checkpoint.name()));
    }

    private static Row row(Document stored) {
        Document state = stored.get("state", Document.class);
        Document districts = state.get("districts", Document.class);
        return new Row(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("version"),
                Stage.valueOf(state.getString("stage")),
                state.get("employer", Document.class).getString("name"),
                state.getString("contract"),
                state.getInteger("fteHundredths"),
                state.getString("startedOn"),
                state.getString("endedOn"),
                state.getString("contractOverOn"),
                code(districts, "2015"),
                code(districts, "2024"),
                state.get("matchedInto", UUID.class),
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
     * @param zoning    of the territory
     * @param siren     of the employer
     * @param matched   whether it is matched into another
     * @param declarant short name of the partner that declared it
     * @param checkDue  a check that is due {@code today} and was not made
     */
    record Filter(
            @Nullable Stage stage,
            String zoning,
            @Nullable String territory,
            @Nullable String siren,
            @Nullable UUID project,
            @Nullable UUID grant,
            @Nullable UUID place,
            @Nullable Boolean matched,
            @Nullable String declarant,
            @Nullable Checkpoint checkDue,
            LocalDate today) {}

    /** @param total of all pages */
    record Page(int page, int size, long total, List<Row> items) {}

    /**
     * @param waiting   statements that wait on the job
     * @param synthetic demonstration data
     */
    record Row(
            UUID id,
            long version,
            Stage stage,
            String employer,
            String contract,
            int fteHundredths,
            String startedOn,
            @Nullable String endedOn,
            @Nullable String contractOverOn,
            @Nullable String qpv2015,
            @Nullable String qpv2024,
            @Nullable UUID matchedInto,
            int waiting,
            boolean synthetic) {}
}
