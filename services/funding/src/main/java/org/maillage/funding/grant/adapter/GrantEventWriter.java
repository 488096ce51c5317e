package org.maillage.funding.grant.adapter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Allocation;
import org.maillage.funding.grant.Deliberation;
import org.maillage.funding.grant.Districts;
import org.maillage.funding.grant.Districts.Basis;
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
import org.maillage.funding.grant.Organisation;
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
import org.maillage.funding.grant.adapter.GrantEventV1.QpvShareV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ReportFiledV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ReportOverdueV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ReportReviewedV1;
import org.maillage.funding.grant.adapter.GrantEventV1.ShareV1;

/** From a domain event to what others read. */
final class GrantEventWriter {

    private GrantEventWriter() {}

    static GrantEventV1 write(GrantEvent event) {
        return switch (event) {
            case ApplicationSubmitted it -> submitted(it);
            case AdmissibilityDecided it ->
                new AdmissibilityDecidedV1(it.outcome(), unlessEmpty(it.grounds()), it.eligibleCents());
            case InstructionRecorded it -> new InstructionRecordedV1(it.act(), unlessEmpty(it.items()), it.answerBy());
            case JuryRanked it -> new JuryRankedV1(it.rank(), it.score(), it.opinion(), it.proposedCents());
            case GrantAwarded it -> awarded(it);
            case GrantRejected it -> rejected(it);
            case AwardNotified it -> new AwardNotifiedV1(it.notifiedOn(), it.reference(), it.payBy());
            case AgreementSigned it -> signed(it);
            case InstalmentPaid it -> paid(it);
            case ReportOverdue it ->
                new ReportOverdueV1(
                        it.dueOn(), organisation(it.applicant()), amounts(it.allocations()), it.schemeCode());
            case ReportFiled it -> filed(it);
            case ReportReviewed it -> new ReportReviewedV1(it.outcome(), it.justifiedCents());
            case ClawbackOrdered it -> new ClawbackOrderedV1(it.amountCents(), it.ground(), it.breachOn(), it.order());
            case ClawbackRecovered it -> recovered(it);
            case GrantWithdrawn it -> withdrawn(it);
            case GrantClosed it -> new GrantClosedV1(it.paidCents(), it.recoveredCents(), it.justifiedCents());
            case DataPublished it -> new GrantDataPublishedV1(it.dataset(), it.publishedOn(), it.late());
        };
    }

    private static ApplicationSubmittedV1 submitted(ApplicationSubmitted event) {
        var asked = event.application();
        return new ApplicationSubmittedV1(
                asked.callId(),
                organisation(asked.applicant()),
                asked.projectId(),
                asked.needId(),
                asked.title(),
                asked.requestedCents(),
                asked.actionFrom(),
                asked.actionTo(),
                asked.totalBudgetCents(),
                asked.republicanCommitment(),
                asked.economicActivity(),
                asked.deMinimisPriorCents(),
                event.schemeCode(),
                event.late(),
                asked.targets().stream()
                        .map(it -> new QpvShareV1(codes(it.districts()), bases(it.districts()), it.sharePercent()))
                        .toList());
    }

    private static GrantDecidedV1 awarded(GrantAwarded event) {
        var subject = event.subject();
        return new GrantDecidedV1(
                Deliberation.AWARDED,
                event.awardedCents(),
                event.deliberation(),
                event.deliberatedOn(),
                unlessEmpty(event.cofunders().stream()
                        .map(it -> new ShareV1(organisation(it.funder()), it.amountCents()))
                        .toList()),
                subject.callId(),
                subject.budget().schemeCode(),
                subject.budget().year(),
                organisation(subject.applicant()),
                event.reportDueOn(),
                amounts(event.allocations()),
                subject.requestedCents(),
                subject.projectId(),
                unlessEmpty(subject.budget().programmes()));
    }

    private static GrantDecidedV1 rejected(GrantRejected event) {
        var subject = event.subject();
        return new GrantDecidedV1(
                Deliberation.REJECTED,
                null,
                event.deliberation(),
                event.deliberatedOn(),
                null,
                subject.callId(),
                subject.budget().schemeCode(),
                subject.budget().year(),
                organisation(subject.applicant()),
                null,
                null,
                subject.requestedCents(),
                subject.projectId(),
                unlessEmpty(subject.budget().programmes()));
    }

    private static AgreementSignedV1 signed(AgreementSigned event) {
        return new AgreementSignedV1(
                event.signedOn(),
                event.amendment(),
                event.awardedCents(),
                event.actionTo(),
                event.plan(),
                event.reference(),
                event.changeCents(),
                amounts(event.allocations()),
                event.publishBy(),
                event.budget().schemeCode(),
                event.budget().year(),
                unlessEmpty(event.budget().programmes()));
    }

    private static InstalmentPaidV1 paid(InstalmentPaid event) {
        return new InstalmentPaidV1(
                event.kind(),
                event.amountCents(),
                event.paidOn(),
                event.order(),
                event.paidCents(),
                event.awardedCents(),
                event.schemeCode(),
                event.projectId(),
                amounts(event.allocations()));
    }

    private static ReportFiledV1 filed(ReportFiled event) {
        var report = event.report();
        return new ReportFiledV1(
                report.kind(),
                report.spentCents(),
                report.othersPaidCents(),
                report.beneficiaries(),
                unlessEmpty(report.jobs()),
                event.wasOverdue(),
                event.schemeCode(),
                amounts(event.allocations()));
    }

    private static ClawbackRecoveredV1 recovered(ClawbackRecovered event) {
        return new ClawbackRecoveredV1(
                event.amountCents(),
                event.recoveredOn(),
                event.outstandingCents(),
                event.schemeCode(),
                event.projectId(),
                amounts(event.allocations()));
    }

    private static GrantWithdrawnV1 withdrawn(GrantWithdrawn event) {
        return new GrantWithdrawnV1(
                event.by(),
                event.wasAwardedCents(),
                organisation(event.applicant()),
                event.schemeCode(),
                amounts(event.allocations()),
                event.year(),
                unlessEmpty(event.programmes()));
    }

    private static List<QpvAmountV1> amounts(List<Allocation> allocations) {
        return allocations.stream()
                .map(it -> new QpvAmountV1(codes(it.districts()), bases(it.districts()), it.amountCents()))
                .toList();
    }

    private static Map<String, @Nullable String> codes(Districts districts) {
        var codes = new TreeMap<String, @Nullable String>();
        districts.byZoning().forEach((zoning, located) -> codes.put(zoning, located.code()));
        return codes;
    }

    private static Map<String, Basis> bases(Districts districts) {
        var bases = new TreeMap<String, Basis>();
        districts.byZoning().forEach((zoning, located) -> bases.put(zoning, located.basis()));
        return bases;
    }

    private static OrganisationV1 organisation(Organisation it) {
        return new OrganisationV1(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static <T> @Nullable List<T> unlessEmpty(List<T> values) {
        return values.isEmpty() ? null : values;
    }
}
