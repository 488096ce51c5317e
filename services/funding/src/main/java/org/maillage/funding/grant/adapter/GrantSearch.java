package org.maillage.funding.grant.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Report;
import org.maillage.funding.grant.Stage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds grants for the lists of staff. */
final class GrantSearch {

    private static final String COLLECTION = GrantConfiguration.KIND;
    private static final String[] SHOWN = {"version", "state", "chain", "waiting.code"};

    private final MongoOperations mongo;

    GrantSearch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("state.submittedOn", Sort.Direction.DESC).named("submitted"));
        indexes.createIndex(new Index("state.stage", Sort.Direction.ASC)
                .on("state.submittedOn", Sort.Direction.DESC)
                .named("stage"));
        indexes.createIndex(new Index("state.callId", Sort.Direction.ASC)
                .on("state.award.awardedCents", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC)
                .named("call"));
        indexes.createIndex(new Index("state.beneficiary", Sort.Direction.ASC).named("beneficiary"));
        indexes.createIndex(new Index("state.award.year", Sort.Direction.ASC)
                .on("state.award.agreement.signedOn", Sort.Direction.ASC)
                .named("budget"));
        indexes.createIndex(new Index("state.award.report.standing", Sort.Direction.ASC)
                .on("state.award.report.dueOn", Sort.Direction.ASC)
                .named("report"));
        indexes.createIndex(
                new Index("state.projectId", Sort.Direction.ASC).sparse().named("project"));
    }

    /** One page, the latest application first. */
    Page find(Filter filter, int page, int size) {
        return find(criteria(filter), Sort.by(Sort.Direction.DESC, "state.submittedOn"), page, size);
    }

    /** One page of what fits. */
    Page find(List<Criteria> criteria, Sort sort, int page, int size) {
        var query = new Query(new Criteria().andOperator(criteria));
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
        criteria.add(Criteria.where("state").exists(true));
        if (filter.stage() != null) {
            criteria.add(Criteria.where("state.stage").is(filter.stage().name()));
        }
        if (filter.callId() != null) {
            criteria.add(Criteria.where("state.callId").is(filter.callId()));
        }
        if (filter.year() != null) {
            criteria.add(Criteria.where("state.award.year").is(filter.year()));
        }
        if (filter.beneficiary() != null) {
            criteria.add(Criteria.where("state.beneficiary")
                    .in("siren:" + filter.beneficiary(), "rna:" + filter.beneficiary()));
        }
        if (filter.territory() != null) {
            criteria.add(Criteria.where("state.targets.districts.%s.code".formatted(filter.zoning()))
                    .is(filter.territory()));
        }
        return criteria;
    }

    private static Row row(Document stored) {
        Document state = stored.get("state", Document.class);
        Document award = Objects.requireNonNullElseGet(state.get("award", Document.class), Document::new);
        Document report = award.get("report", Document.class);
        return new Row(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("version"),
                Stage.valueOf(state.getString("stage")),
                Objects.requireNonNull(state.get("callId", UUID.class)),
                state.get("applicant", Document.class).getString("name"),
                state.getString("title"),
                state.getString("submittedOn"),
                state.getLong("requestedCents"),
                award.getLong("awardedCents"),
                award.getString("deliberatedOn"),
                award.getString("payBy"),
                report == null ? null : Report.Standing.valueOf(report.getString("standing")),
                report == null ? null : report.getString("dueOn"),
                stored.getList("waiting", Document.class, List.of()).size(),
                stored.get("chain", Document.class).getBoolean("synthetic"));
    }

    /**
     * What is looked for; null for anything.
     *
     * @param beneficiary SIREN or RNA
     * @param zoning      of the territory
     */
    record Filter(
            @Nullable Stage stage,
            @Nullable UUID callId,
            @Nullable Integer year,
            @Nullable String beneficiary,
            String zoning,
            @Nullable String territory) {}

    /** @param total of all pages */
    record Page(int page, int size, long total, List<Row> items) {
        Page {
            items = List.copyOf(items);
        }
    }

    /**
     * @param payBy     last day to pay, once notified
     * @param report    where the report stands, once there is an award
     * @param waiting   statements that wait on the grant
     * @param synthetic demonstration data
     */
    record Row(
            UUID id,
            long version,
            Stage stage,
            UUID callId,
            String applicant,
            String title,
            String submittedOn,
            long requestedCents,
            @Nullable Long awardedCents,
            @Nullable String deliberatedOn,
            @Nullable String payBy,
            Report.@Nullable Standing report,
            @Nullable String reportDueOn,
            int waiting,
            boolean synthetic) {}
}
