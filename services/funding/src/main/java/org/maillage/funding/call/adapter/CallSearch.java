package org.maillage.funding.call.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.call.Commitments;
import org.maillage.funding.call.adapter.CallDocument.CallStage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds calls for the lists of staff. */
final class CallSearch {

    private static final String COLLECTION = CallConfiguration.KIND;
    private static final String[] SHOWN = {"version", "state", "chain", "waiting.code"};

    private final MongoOperations mongo;
    private final Commitments commitments;

    CallSearch(MongoOperations mongo, Commitments commitments) {
        this.mongo = mongo;
        this.commitments = commitments;
    }

    void ensureIndexes() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("state.opensOn", Sort.Direction.DESC).named("opened"));
        indexes.createIndex(new Index("state.year", Sort.Direction.DESC)
                .on("state.schemeCode", Sort.Direction.ASC)
                .named("year"));
    }

    /** One page, the latest opening first, each with what its awards come to. */
    Page find(Filter filter, int page, int size) {
        var query = query(filter);
        long total = mongo.count(query, COLLECTION);
        query.with(Sort.by(Sort.Direction.DESC, "state.opensOn").and(Sort.by("_id")))
                .skip((long) page * size)
                .limit(size)
                .fields()
                .include(SHOWN);
        var found = new ArrayList<Document>();
        mongo.executeQuery(query, COLLECTION, found::add);
        Map<UUID, Long> committed =
                commitments.of(found.stream().map(CallSearch::id).toList());
        return new Page(
                page,
                size,
                total,
                found.stream()
                        .map(it -> row(it, committed.getOrDefault(id(it), 0L)))
                        .toList());
    }

    private static Query query(Filter filter) {
        var criteria = new ArrayList<Criteria>();
        criteria.add(Criteria.where("state").exists(true));
        if (filter.stage() != null) {
            criteria.add(Criteria.where("state.stage").is(filter.stage().name()));
        }
        if (filter.year() != null) {
            criteria.add(Criteria.where("state.year").is(filter.year()));
        }
        if (filter.schemeCode() != null) {
            criteria.add(Criteria.where("state.schemeCode").is(filter.schemeCode()));
        }
        return new Query(new Criteria().andOperator(criteria));
    }

    private static UUID id(Document stored) {
        return Objects.requireNonNull(stored.get("_id", UUID.class));
    }

    private static Row row(Document stored, long committedCents) {
        Document state = stored.get("state", Document.class);
        long envelope = state.getLong("envelopeCents");
        return new Row(
                id(stored),
                stored.getLong("version"),
                CallStage.valueOf(state.getString("stage")),
                state.getString("title"),
                state.getString("schemeCode"),
                state.getInteger("year"),
                state.getString("opensOn"),
                state.getString("closesOn"),
                envelope,
                committedCents,
                Math.max(0, committedCents - envelope),
                stored.getList("waiting", Document.class, List.of()).size(),
                stored.get("chain", Document.class).getBoolean("synthetic"));
    }

    /** What is looked for; null for anything. */
    record Filter(
            @Nullable CallStage stage,
            @Nullable Integer year,
            @Nullable String schemeCode) {}

    /** @param total of all pages */
    record Page(int page, int size, long total, List<Row> items) {
        Page {
            items = List.copyOf(items);
        }
    }

    /**
     * @param awardedCents what its awards come to, as far as the service knows
     * @param overrunCents by how much they exceed the envelope: no further award until a revision
     * @param waiting      statements that wait on the call
     */
    record Row(
            UUID id,
            long version,
            CallStage stage,
            String title,
            String schemeCode,
            int year,
            String opensOn,
            String closesOn,
            long envelopeCents,
            long awardedCents,
            long overrunCents,
            int waiting,
            boolean synthetic) {}
}
