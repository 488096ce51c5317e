package org.maillage.funding.grant.adapter;

import java.util.Map;
import org.maillage.eventing.wire.JsonEvents;
import org.maillage.funding.grant.GrantEvent;
import org.maillage.funding.grant.adapter.GrantEventV1.AdmissibilityDecidedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.AgreementSignedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ApplicationSubmittedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.AwardNotifiedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ClawbackOrderedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ClawbackRecoveredV1;
import org.maillage.funding.grant.adapter.GrantEventV1.GrantClosedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.GrantDataPublishedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.GrantDecidedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.GrantWithdrawnV1;
import org.maillage.funding.grant.adapter.GrantEventV1.InstalmentPaidV1;
import org.maillage.funding.grant.adapter.GrantEventV1.InstructionRecordedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.JuryRankedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ReportFiledV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ReportOverdueV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ReportReviewedV1;

/** Domain events of a grant under their names and in JSON. */
final class GrantEventsV1 {

    static final Map<String, Class<? extends GrantEventV1>> RECORDS = Map.ofEntries(
            Map.entry("application-submitted", ApplicationSubmittedV1.class),
            Map.entry("admissibility-decided", AdmissibilityDecidedV1.class),
            Map.entry("instruction-recorded", InstructionRecordedV1.class),
            Map.entry("jury-ranked", JuryRankedV1.class),
            Map.entry("grant-decided", GrantDecidedV1.class),
            Map.entry("award-notified", AwardNotifiedV1.class),
            Map.entry("agreement-signed", AgreementSignedV1.class),
            Map.entry("instalment-paid", InstalmentPaidV1.class),
            Map.entry("report-overdue", ReportOverdueV1.class),
            Map.entry("report-filed", ReportFiledV1.class),
            Map.entry("report-reviewed", ReportReviewedV1.class),
            Map.entry("clawback-ordered", ClawbackOrderedV1.class),
            Map.entry("clawback-recovered", ClawbackRecoveredV1.class),
            Map.entry("grant-withdrawn", GrantWithdrawnV1.class),
            Map.entry("grant-closed", GrantClosedV1.class),
            Map.entry("grant-data-published", GrantDataPublishedV1.class));

    static final JsonEvents<GrantEvent, GrantEventV1> FORMAT =
            new JsonEvents<>("funding", RECORDS, GrantEventWriter::write, GrantEventReader::read);

    private GrantEventsV1() {}
}
