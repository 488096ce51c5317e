package org.maillage.thirdplaces.place.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Label;
import org.maillage.thirdplaces.place.SpaceOffer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds places for the lists of staff. */
final class PlaceSearch {

    private static final String COLLECTION = PlaceConfiguration.KIND;
    private static final String NAME = "state.name";
    private static final String[] SHOWN = {
        "version",
        NAME,
        "state.districts",
        "state.openedOn",
        "state.grossAreaM2",
        "state.spaces",
        "state.labels",
        "chain",
        "waiting.code"
    };

    private final MongoOperations mongo;

    PlaceSearch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(NAME, Sort.Direction.ASC).named("name"));
        indexes.createIndex(
                new Index("state.labels.expiresOn", Sort.Direction.ASC).sparse().named("label"));
    }

    /** One page, by name. */
    Page find(Filter filter, int page, int size) {
        var query = query(filter);
        long total = mongo.count(query, COLLECTION);
        query.with(Sort.by(NAME).and(Sort.by("_id")))
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
        criteria.add(Criteria.where(NAME).exists(true));
        if (filter.territory() != null) {
            criteria.add(Criteria.where("state.districts.%s.code".formatted(filter.zoning()))
                    .is(filter.territory()));
        }
        if (filter.label() != null) {
            criteria.add(Criteria.where("state.labels")
                    .elemMatch(Criteria.where("label")
                            .is(filter.label().name())
                            .and("expiredOn")
                            .exists(false)));
        }
        if (filter.kind() != null) {
            criteria.add(Criteria.where("state.spaces")
                    .elemMatch(Criteria.where("kind")
                            .is(filter.kind().name())
                            .and("withdrawnOn")
                            .exists(false)));
        }
        return new Query(new Criteria().andOperator(criteria));
    }

    private static Row row(Document stored) {
        Document state = stored.get("state", Document.class);
        Document districts = state.get("districts", Document.class);
        List<Document> open = state.getList("spaces", Document.class).stream()
                .filter(it -> !it.containsKey("withdrawnOn"))
                .toList();
        return new Row(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                stored.getLong("version"),
                state.getString("name"),
                code(districts, "2015"),
                code(districts, "2024"),
                state.getString("openedOn"),
                state.getInteger("grossAreaM2"),
                open.size(),
                open.stream().mapToLong(it -> it.getInteger("lettableM2")).sum(),
                open.stream().mapToLong(it -> it.getInteger("desks")).sum(),
                state.getList("labels", Document.class).stream()
                        .filter(it -> !it.containsKey("expiredOn"))
                        .map(it -> Label.valueOf(it.getString("label")))
                        .toList(),
                stored.getList("waiting", Document.class, List.of()).size(),
                stored.get("chain", Document.class).getBoolean("synthetic"));
    }

    private static @Nullable String code(Document districts, String zoning) {
        Document district = districts.get(zoning, Document.class);
        return district == null ? null : district.getString("code");
    }

    /**
     * What is looked for; null for anything.
     *
     * @param zoning of the territory
     * @param label  in force
     * @param kind   of a space that is open
     */
    record Filter(
            String zoning,
            @Nullable String territory,
            @Nullable Label label,
            SpaceOffer.@Nullable Kind kind) {}

    /** @param total of all pages */
    record Page(int page, int size, long total, List<Row> items) {}

    /**
     * @param spaces     open
     * @param lettableM2 of open spaces, in square metres
     * @param desks      of open spaces
     * @param labels     in force
     * @param waiting    statements that wait on the place
     * @param synthetic  demonstration data
     */
    record Row(
            UUID id,
            long version,
            String name,
            @Nullable String qpv2015,
            @Nullable String qpv2024,
            String openedOn,
            int grossAreaM2,
            int spaces,
            long lettableM2,
            long desks,
            List<Label> labels,
            int waiting,
            boolean synthetic) {}
}
