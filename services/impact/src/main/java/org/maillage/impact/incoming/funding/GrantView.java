package org.maillage.impact.incoming.funding;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.StateMapping;

/**
 * A grant as this service knows it.
 *
 * @param thread        its thread
 * @param synthetic     demonstration data
 * @param outcome       how it was decided
 * @param jobs          those that its report claims
 * @param beneficiaries persons served according to its report
 * @param reportedOn    when that was filed, ISO text
 */
public record GrantView(
        UUID thread,
        boolean synthetic,
        @Nullable String outcome,
        List<UUID> jobs,
        @Nullable Integer beneficiaries,
        @Nullable String reportedOn) {

    public GrantView {
        jobs = List.copyOf(jobs);
    }

    /** As it is stored. */
    public static final StateMapping<GrantView> STORED = new StateMapping<>() {
        @Override
        public Document write(GrantView it) {
            return new Document("thread", it.thread)
                    .append("synthetic", it.synthetic)
                    .append("outcome", it.outcome)
                    .append("jobs", it.jobs)
                    .append("beneficiaries", it.beneficiaries)
                    .append("reportedOn", it.reportedOn);
        }

        @Override
        public GrantView read(Document stored) {
            return new GrantView(
                    stored.get("thread", UUID.class),
                    stored.getBoolean("synthetic"),
                    stored.getString("outcome"),
                    stored.getList("jobs", UUID.class),
                    stored.getInteger("beneficiaries"),
                    stored.getString("reportedOn"));
        }
    };
}
