package org.maillage.impact.declaration.adapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Proof;
import org.maillage.impact.declaration.Stage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds declarations for the lists of staff. */
final class DeclarationSearch {

    private static final String COLLECTION = DeclarationConfiguration.KIND;
    private static final String[] SHOWN = {"version", "state", "chain", "waiting.code"};

    private final MongoOperations mongo;

    DeclarationSearch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        index("occurred", "state.firstOccurredOn");
        index("kind", "state.kind", "state.firstOccurredOn");
        index("action", "state.action", "state.kind");
        index("project", "state.projectId", "state.kind");
        index("grant", "state.grantId", "state.kind");
        index("place", "state.placeId", "state.kind");
        index("service", "state.serviceId");
        index("dispute", "state.dispute.answerBy");
    }

    private void index(String name, String first, String... more) {
        var index = new Index(first, Sort.Direction.ASC).named(name);
        for (String field : more) {
            index.on(field, Sort.Direction.ASC);
        }
        mongo.indexOps(COLLECTION).createIndex(index);
    }

    /** One page, the latest first. */
    Page find(Filter filter, int page, int size) {
        var query = query(filter);
        long total = mongo.count(query, COLLECTION);
        query.with(Sort.by(Sort.Direction.DESC, "state.firstOccurredOn").and(Sort.by("_id")))
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
        add(criteria, "state.kind", filter.kind() == null ? null : filter.kind().name());
        add(
                criteria,
                "state.stage",
                filter.stage() == null ? null : filter.stage().name());
        add(
                criteria,
                "state.proof",
                filter.proof() == null ? null : filter.proof().name());
        add(criteria, "state.projectId", filter.project());
        add(criteria, "state.grantId", filter.grant());
        add(criteria, "state.placeId", filter.place());
        add(criteria, "state.serviceId", filter.service());
        add(criteria, "state.districts.%s.code".formatted(filter.zoning()), filter.territory());
        if (filter.disputed() != null) {
            criteria.add(Criteria.where("state.dispute").exists(filter.disputed()));
        }
        if (filter.answerOverdueOn() != null) {
            criteria.add(Criteria.where("state.dispute.answerBy")
                    .lt(filter.answerOverdueOn().toString()));
        }
        return new Query(new Criteria().andOperator(criteria));
    }

    private static void add(List<Criteria> criteria, String field, @Nullable Object value) {
        if (value != null) {
            criteria.add(Criteria.where(field).is(value));
        }
    }

    private static Row row(Document stored) {
        Document state = stored.get("state", Document.class);
        Document districts = state.get("districts", Document.class);
        Document dispute = state.get("dispute", Document.class);
        Document body = state.get("body", Document.class);
        return new Row(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("version"),
                Kind.valueOf(state.getString("kind")),
                Stage.valueOf(state.getString("stage")),
                Proof.valueOf(state.getString("proof")),
                state.getString("firstOccurredOn"),
                state.getString("name"),
                body == null ? null : body.getString("name"),
                code(districts, "2015"),
                code(districts, "2024"),
                dispute == null ? null : dispute.get("disputeId", UUID.class),
                dispute == null ? null : dispute.getString("answerBy"),
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
     * @param disputed        whether a dispute is open
     * @param answerOverdueOn disputes that should have been answered before this day
     */
    record Filter(
            @Nullable Kind kind,
            @Nullable Stage stage,
            @Nullable Proof proof,
            String zoning,
            @Nullable String territory,
            @Nullable UUID project,
            @Nullable UUID grant,
            @Nullable UUID place,
            @Nullable UUID service,
            @Nullable Boolean disputed,
            @Nullable LocalDate answerOverdueOn) {}

    /** @param total of all pages */
    record Page(int page, int size, long total, List<Row> items) {}

    /**
     * @param name      of a service
     * @param body      who provides, gives or is the partner
     * @param disputeId the dispute that is open
     * @param answerBy  last day of its answer
     * @param waiting   statements that wait on the declaration
     * @param synthetic demonstration data
     */
    record Row(
            UUID id,
            long version,
            Kind kind,
            Stage stage,
            Proof proof,
            String firstOccurredOn,
            @Nullable String name,
            @Nullable String body,
            @Nullable String qpv2015,
            @Nullable String qpv2024,
            @Nullable UUID disputeId,
            @Nullable String answerBy,
            int waiting,
            boolean synthetic) {}
}
