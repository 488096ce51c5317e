package org.maillage.funding.grant.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.inbox.Reaction;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantEvent;
import org.maillage.funding.grant.GrantEvent.AdmissibilityDecided;
import org.maillage.funding.grant.GrantEvent.AgreementSigned;
import org.maillage.funding.grant.GrantEvent.ApplicationSubmitted;
import org.maillage.funding.grant.GrantEvent.AwardNotified;
import org.maillage.funding.grant.GrantEvent.ClawbackOrdered;
import org.maillage.funding.grant.GrantEvent.ClawbackRecovered;
import org.maillage.funding.grant.GrantEvent.DataPublished;
import org.maillage.funding.grant.GrantEvent.GrantAwarded;
import org.maillage.funding.grant.GrantEvent.GrantClosed;
import org.maillage.funding.grant.GrantEvent.GrantRejected;
import org.maillage.funding.grant.GrantEvent.GrantWithdrawn;
import org.maillage.funding.grant.GrantEvent.InstalmentPaid;
import org.maillage.funding.grant.GrantEvent.InstructionRecorded;
import org.maillage.funding.grant.GrantEvent.JuryRanked;
import org.maillage.funding.grant.GrantEvent.ReportFiled;
import org.maillage.funding.grant.GrantEvent.ReportOverdue;
import org.maillage.funding.grant.GrantEvent.ReportReviewed;

/** Follows the service's own grants for its lists: what is committed per beneficiary, who is blocked. */
final class AwardReaction implements Reaction<AwardView, GrantCommand> {

    @Override
    public @Nullable AwardView after(@Nullable AwardView before, WireEvent event) {
        if (!GrantEventsV1.FORMAT.knows(event.envelope().type())) {
            return before;
        }
        GrantEvent read = GrantEventsV1.FORMAT.decode(event.envelope(), event.data());
        if (read instanceof ApplicationSubmitted it) {
            return AwardView.of(it.application());
        }
        if (before == null) {
            throw new UnreadableRecordException(
                    "its application was not read", new IllegalStateException("nothing is known of the grant"));
        }
        return after(before, read);
    }

    private static AwardView after(AwardView before, GrantEvent event) {
        return switch (event) {
            case ApplicationSubmitted it -> AwardView.of(it.application());
            case GrantAwarded it -> before.awarded(it.awardedCents(), it.deliberatedOn());
            case AgreementSigned it -> before.changed(it.changeCents());
            case GrantWithdrawn _ -> before.withdrawn();
            case ReportOverdue _ -> before.overdue(true);
            case ReportFiled _ -> before.overdue(false);
            case AdmissibilityDecided _,
                    InstructionRecorded _,
                    JuryRanked _,
                    GrantRejected _,
                    AwardNotified _,
                    InstalmentPaid _,
                    ReportReviewed _,
                    ClawbackOrdered _,
                    ClawbackRecovered _,
                    GrantClosed _,
                    DataPublished _ -> before;
        };
    }

    @Override
    public List<Message.Reaction<GrantCommand>> to(WireEvent event, @Nullable AwardView before) {
        return List.of();
    }
}
