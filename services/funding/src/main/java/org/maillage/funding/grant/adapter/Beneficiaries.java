package org.maillage.funding.grant.adapter;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** What each beneficiary was awarded, and who is blocked: sums over views, made when they are asked for. */
final class Beneficiaries {

    private static final int ROLLING_YEARS = 3;
    private static final String KEYS = "content.beneficiary";
    private static final String CENTS = "$content.awardedCents";
    private static final String OVERDUE = "content.reportOverdue";

    private final MongoOperations mongo;

    Beneficiaries(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        var views = mongo.getCollection(AwardContents.COLLECTION);
        views.createIndex(Indexes.ascending(KEYS));
        views.createIndex(Indexes.ascending(OVERDUE));
    }

    /**
     * One page, the greatest amount first.
     *
     * @param key     SIREN or RNA; null for all
     * @param blocked only those one of whose reports is overdue
     * @param today   to which the three years count back
     */
    List<Row> find(@Nullable String key, boolean blocked, LocalDate today, int page, int size) {
        var steps = new ArrayList<Bson>();
        steps.add(Aggregates.match(
                key == null
                        ? Filters.or(Filters.gt("content.awardedCents", 0L), Filters.eq(OVERDUE, true))
                        : Filters.in(KEYS, "siren:" + key, "rna:" + key)));
        steps.add(Aggregates.group(
                new Document("$first", "$" + KEYS),
                Accumulators.first("name", "$content.name"),
                Accumulators.sum("awardedCents", CENTS),
                Accumulators.sum("economicCents", economicSince(today.minusYears(ROLLING_YEARS))),
                Accumulators.sum("awards", count(new Document("$gt", List.of(CENTS, 0L)))),
                Accumulators.sum("overdueReports", count("$" + OVERDUE))));
        if (blocked) {
            steps.add(Aggregates.match(Filters.gt("overdueReports", 0)));
        }
        steps.add(Aggregates.sort(Sorts.orderBy(Sorts.descending("awardedCents"), Sorts.ascending("_id"))));
        steps.add(Aggregates.skip(page * size));
        steps.add(Aggregates.limit(size));
        return mongo.getCollection(AwardContents.COLLECTION)
                .aggregate(steps)
                .allowDiskUse(true)
                .map(Beneficiaries::row)
                .into(new ArrayList<>());
    }

    private static Document economicSince(LocalDate day) {
        var counts = new Document(
                "$and",
                List.of(
                        "$content.economicActivity",
                        new Document("$gt", List.of("$content.deliberatedOn", day.toString()))));
        return new Document("$cond", List.of(counts, CENTS, 0L));
    }

    private static Document count(Object condition) {
        return new Document("$cond", List.of(condition, 1, 0));
    }

    private static Row row(Document found) {
        return new Row(
                found.getString("_id"),
                found.getString("name"),
                found.get("awardedCents", Number.class).longValue(),
                found.get("economicCents", Number.class).longValue(),
                found.get("awards", Number.class).intValue(),
                found.get("overdueReports", Number.class).intValue());
    }

    /**
     * @param key                 {@code siren:…}, {@code rna:…} or {@code person:…}
     * @param awardedCents        of all years, amendments and withdrawals included
     * @param threeYearsCents     awarded for economic activities over three rolling years (de minimis)
     * @param overdueReports      each blocks new awards
     */
    record Row(
            @Nullable String key,
            String name,
            long awardedCents,
            long threeYearsCents,
            int awards,
            int overdueReports) {}
}
