package org.maillage.funding.grant.adapter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.funding.grant.Allocation;
import org.maillage.funding.grant.Application;
import org.maillage.funding.grant.Budget;
import org.maillage.funding.grant.CoFunder;
import org.maillage.funding.grant.Districts;
import org.maillage.funding.grant.Districts.Basis;
import org.maillage.funding.grant.Districts.Located;
import org.maillage.funding.grant.FiledReport;
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
import org.maillage.funding.grant.GrantEvent.Subject;
import org.maillage.funding.grant.Organisation;
import org.maillage.funding.grant.Target;
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
import org.maillage.funding.grant.adapter.GrantEventV1.OrganisationV1;
import org.maillage.funding.grant.adapter.GrantEventV1.QpvAmountV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ReportFiledV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ReportOverdueV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ReportReviewedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ShareV1;

/** From what was written for others back to the domain event. */
final class GrantEventReader {

    private GrantEventReader() {}

    static GrantEvent read(Envelope envelope, GrantEventV1 data) {
        Instant at = envelope.time();
        return switch (data) {
            case ApplicationSubmittedV1 it ->
                new ApplicationSubmitted(at, application(it, envelope), it.schemeCode(), it.late());
            case AdmissibilityDecidedV1 it ->
                new AdmissibilityDecided(at, it.outcome(), orEmpty(it.grounds()), it.eligibleCents());
            case InstructionRecordedV1 it -> new InstructionRecorded(at, it.act(), orEmpty(it.items()), it.answerBy());
            case JuryRankedV1 it -> new JuryRanked(at, it.rank(), it.score(), it.opinion(), it.proposedCents());
            case GrantDecidedV1 it -> decided(at, it);
            case AwardNotifiedV1 it -> new AwardNotified(at, it.notifiedOn(), it.reference(), it.payBy());
            case AgreementSignedV1 it -> signed(at, it);
            case InstalmentPaidV1 it -> paid(at, it);
            case ReportOverdueV1 it ->
                new ReportOverdue(
                        at, it.dueOn(), organisation(it.applicant()), allocations(it.allocations()), it.schemeCode());
            case ReportFiledV1 it -> filed(at, it);
            case ReportReviewedV1 it -> new ReportReviewed(at, it.outcome(), it.justifiedCents());
            case ClawbackOrderedV1 it ->
                new ClawbackOrdered(at, it.amountCents(), it.ground(), it.breachOn(), it.order());
            case ClawbackRecoveredV1 it -> recovered(at, it);
            case GrantWithdrawnV1 it -> withdrawn(at, it);
            case GrantClosedV1 it -> new GrantClosed(at, it.paidCents(), it.recoveredCents(), it.justifiedCents());
            case GrantDataPublishedV1 it -> new DataPublished(at, it.dataset(), it.publishedOn(), it.late());
        };
    }

    private static Application application(ApplicationSubmittedV1 it, Envelope envelope) {
        return new Application(
                it.callId(),
                organisation(it.applicant()),
                it.projectId(),
                it.needId(),
                it.title(),
                it.requestedCents(),
                it.actionFrom(),
                it.actionTo(),
                it.targets().stream()
                        .map(target -> new Target(districts(target.qpv(), target.qpvBasis()), target.sharePercent()))
                        .toList(),
                it.totalBudgetCents(),
                it.republicanCommitment(),
                it.economicActivity(),
                it.deMinimisPriorCents(),
                envelope.extension(Extension.SYNTHETIC).map(Boolean::valueOf).orElse(false));
    }

    private static GrantEvent decided(Instant at, GrantDecidedV1 it) {
        var budget = new Budget(it.schemeCode(), it.year(), orEmpty(it.programmes()));
        var subject =
                new Subject(it.callId(), budget, organisation(it.applicant()), it.requestedCents(), it.projectId());
        return switch (it.outcome()) {
            case REJECTED -> new GrantRejected(at, subject, it.deliberation(), it.deliberatedOn());
            case AWARDED ->
                new GrantAwarded(
                        at,
                        subject,
                        Objects.requireNonNull(it.awardedCents(), "awardedCents"),
                        it.deliberation(),
                        it.deliberatedOn(),
                        Objects.requireNonNull(it.reportDueOn(), "reportDueOn"),
                        orEmpty(it.cofunders()).stream()
                                .map(GrantEventReader::coFunder)
                                .toList(),
                        allocations(orEmpty(it.allocations())));
        };
    }

    private static CoFunder coFunder(ShareV1 it) {
        return new CoFunder(organisation(it.funder()), it.amountCents());
    }

    private static AgreementSigned signed(Instant at, AgreementSignedV1 it) {
        return new AgreementSigned(
                at,
                it.signedOn(),
                it.amendment(),
                it.awardedCents(),
                it.actionTo(),
                it.paymentPlan(),
                it.reference(),
                it.changeCents(),
                allocations(it.allocations()),
                it.publishBy(),
                new Budget(it.schemeCode(), it.year(), orEmpty(it.programmes())));
    }

    private static InstalmentPaid paid(Instant at, InstalmentPaidV1 it) {
        return new InstalmentPaid(
                at,
                it.kind(),
                it.amountCents(),
                it.paidOn(),
                it.order(),
                it.paidCents(),
                it.awardedCents(),
                it.schemeCode(),
                it.projectId(),
                allocations(it.allocations()));
    }

    private static ReportFiled filed(Instant at, ReportFiledV1 it) {
        var report = new FiledReport(
                it.kind(), it.spentCents(), it.othersPaidCents(), it.beneficiaries(), orEmpty(it.jobIds()));
        return new ReportFiled(at, report, it.wasOverdue(), it.schemeCode(), allocations(it.allocations()));
    }

    private static ClawbackRecovered recovered(Instant at, ClawbackRecoveredV1 it) {
        return new ClawbackRecovered(
                at,
                it.amountCents(),
                it.recoveredOn(),
                it.outstandingCents(),
                it.schemeCode(),
                it.projectId(),
                allocations(it.allocations()));
    }

    private static GrantWithdrawn withdrawn(Instant at, GrantWithdrawnV1 it) {
        return new GrantWithdrawn(
                at,
                it.by(),
                it.wasAwardedCents(),
                organisation(it.applicant()),
                it.schemeCode(),
                allocations(it.allocations()),
                it.year(),
                orEmpty(it.programmes()));
    }

    private static List<Allocation> allocations(List<QpvAmountV1> amounts) {
        return amounts.stream()
                .map(it -> new Allocation(districts(it.qpv(), it.qpvBasis()), it.amountCents()))
                .toList();
    }

    private static Districts districts(Map<String, @Nullable String> codes, Map<String, Basis> bases) {
        var byZoning = new HashMap<String, Located>();
        bases.forEach((zoning, basis) -> byZoning.put(zoning, new Located(codes.get(zoning), basis)));
        return new Districts(byZoning);
    }

    private static Organisation organisation(OrganisationV1 it) {
        return new Organisation(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
