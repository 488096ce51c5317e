package org.maillage.funding.grant.adapter;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.maillage.funding.call.Commitments;
import org.maillage.funding.grant.Report;
import org.springframework.data.mongodb.core.MongoOperations;

/** What the grants come to, read from their own files: a list that lags never lets an award pass. */
final class GrantSums implements Commitments {

    private static final String COLLECTION = GrantConfiguration.KIND;
    private static final String CALL = "state.callId";
    private static final String CENTS = "state.award.awardedCents";
    private static final String BENEFICIARY = "state.beneficiary";

    private final MongoOperations mongo;

    GrantSums(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<UUID, Long> of(Collection<UUID> calls) {
        return of(calls, Set.of());
    }

    /** Awards by call, without those of some grants. */
    Map<UUID, Long> of(Collection<UUID> calls, Collection<UUID> without) {
        var sums = new HashMap<UUID, Long>();
        if (!calls.isEmpty()) {
            mongo.getCollection(COLLECTION)
                    .aggregate(List.of(
                            Aggregates.match(Filters.and(
                                    Filters.in(CALL, calls), Filters.gt(CENTS, 0L), Filters.nin("_id", without))),
                            Aggregates.group("$" + CALL, Accumulators.sum("cents", "$" + CENTS))))
                    .forEach(it -> sums.put(
                            Objects.requireNonNull(it.get("_id", UUID.class)),
                            it.get("cents", Number.class).longValue()));
        }
        return sums;
    }

    /** Grants of some applicants that bear on their next awards: overdue reports, economic activities. */
    List<Bearing> bearingOn(Collection<String> beneficiaries, Collection<UUID> without) {
        var bearing = new ArrayList<Bearing>();
        if (!beneficiaries.isEmpty()) {
            var overdue = Filters.eq("state.award.report.standing", Report.Standing.OVERDUE.name());
            var economic = Filters.and(Filters.eq("state.economicActivity", true), Filters.gt(CENTS, 0L));
            mongo.getCollection(COLLECTION)
                    .find(Filters.and(
                            Filters.in(BENEFICIARY, beneficiaries),
                            Filters.or(overdue, economic),
                            Filters.nin("_id", without)))
                    .projection(Projections.include(
                            BENEFICIARY,
                            "state.economicActivity",
                            CENTS,
                            "state.award.deliberatedOn",
                            "state.award.report.standing"))
                    .forEach(it -> bearing.add(bearing(it)));
        }
        return bearing;
    }

    private static Bearing bearing(Document stored) {
        Document state = stored.get("state", Document.class);
        Document award = state.get("award", Document.class);
        return new Bearing(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                Set.copyOf(state.getList("beneficiary", String.class)),
                state.getBoolean("economicActivity") ? award.getLong("awardedCents") : 0,
                LocalDate.parse(award.getString("deliberatedOn")),
                Report.Standing.OVERDUE
                        .name()
                        .equals(award.get("report", Document.class).getString("standing")));
    }

    /**
     * What one grant says to another award of the same applicant.
     *
     * @param beneficiary   keys of the applicant
     * @param economicCents awarded for an economic activity
     * @param overdue       whether its report is
     */
    record Bearing(UUID grant, Set<String> beneficiary, long economicCents, LocalDate deliberatedOn, boolean overdue) {}
}
