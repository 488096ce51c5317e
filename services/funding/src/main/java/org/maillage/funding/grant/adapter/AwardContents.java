package org.maillage.funding.grant.adapter;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;

/** Views of awards as they are stored. Absent is absent. */
final class AwardContents implements StateMapping<AwardView> {

    static final String COLLECTION = "awards";

    @Override
    public Document write(AwardView award) {
        var stored = new Document("callId", award.callId())
                .append("beneficiary", award.beneficiary())
                .append("name", award.name())
                .append("economicActivity", award.economicActivity())
                .append("awardedCents", award.awardedCents())
                .append("reportOverdue", award.reportOverdue());
        if (award.deliberatedOn() != null) {
            stored.append("deliberatedOn", award.deliberatedOn().toString());
        }
        return stored;
    }

    @Override
    public AwardView read(Document stored) {
        String deliberatedOn = stored.getString("deliberatedOn");
        return new AwardView(
                Objects.requireNonNull(stored.get("callId", UUID.class)),
                stored.getList("beneficiary", String.class),
                stored.getString("name"),
                stored.getBoolean("economicActivity"),
                stored.getLong("awardedCents"),
                deliberatedOn == null ? null : LocalDate.parse(deliberatedOn),
                stored.getBoolean("reportOverdue"));
    }
}
