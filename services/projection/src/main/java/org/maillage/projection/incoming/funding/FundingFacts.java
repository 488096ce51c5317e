package org.maillage.projection.incoming.funding;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.funding.FundingFact;
import org.maillage.projection.figures.funding.FundingFact.Budget;
import org.maillage.projection.figures.funding.FundingFact.Share;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Vocabulary;
import org.maillage.projection.incoming.Vocabulary.Told;
import org.maillage.projection.incoming.Vocabulary.Word;
import org.maillage.projection.incoming.funding.FundingViews.AgreementSignedV1;
import org.maillage.projection.incoming.funding.FundingViews.Allocation;
import org.maillage.projection.incoming.funding.FundingViews.ClawbackRecoveredV1;
import org.maillage.projection.incoming.funding.FundingViews.GrantDecidedV1;
import org.maillage.projection.incoming.funding.FundingViews.GrantWithdrawnV1;
import org.maillage.projection.incoming.funding.FundingViews.InstalmentPaidV1;
import org.maillage.projection.incoming.funding.FundingViews.Organisation;
import org.maillage.projection.incoming.funding.FundingViews.ReportFiledV1;
import org.maillage.projection.incoming.funding.FundingViews.ReportOverdueV1;

/** What the funding service tells of grants, in the terms of the figures. */
public final class FundingFacts {

    private static final int SIREN_LENGTH = 9;

    private FundingFacts() {}

    /** Every type that is counted. */
    public static Facts vocabulary() {
        return new Vocabulary(
                "funding",
                Word.of("grant-decided.v1", GrantDecidedV1.class, FundingFacts::decided),
                Word.of("agreement-signed.v1", AgreementSignedV1.class, FundingFacts::signed),
                Word.of("grant-withdrawn.v1", GrantWithdrawnV1.class, FundingFacts::withdrawn),
                Word.of("instalment-paid.v1", InstalmentPaidV1.class, FundingFacts::paid),
                Word.of("clawback-recovered.v1", ClawbackRecoveredV1.class, FundingFacts::recovered),
                Word.of("report-overdue.v1", ReportOverdueV1.class, FundingFacts::overdue),
                Word.of("report-filed.v1", ReportFiledV1.class, FundingFacts::filed));
    }

    private static @Nullable FundingFact decided(GrantDecidedV1 it, Told told) {
        return it.outcome().equals("AWARDED")
                ? new FundingFact.Awarded(
                        it.deliberatedOn(),
                        budget(it.schemeCode(), it.year(), it.programmes()),
                        identity(it.applicant()),
                        shares(it.allocations(), 1))
                : null;
    }

    private static @Nullable FundingFact signed(AgreementSignedV1 it, Told told) {
        return it.amendment() == null
                ? null
                : new FundingFact.Amended(
                        it.signedOn(),
                        budget(it.schemeCode(), it.year(), it.programmes()),
                        shares(it.allocations(), 1));
    }

    private static @Nullable FundingFact withdrawn(GrantWithdrawnV1 it, Told told) {
        return it.wasAwardedCents() > 0
                ? new FundingFact.Withdrawn(
                        told.on(),
                        budget(it.schemeCode(), it.year(), it.programmes()),
                        identity(it.applicant()),
                        shares(it.allocations(), 1))
                : null;
    }

    private static FundingFact paid(InstalmentPaidV1 it, Told told) {
        int sign = it.kind().equals("REVERSAL") ? -1 : 1;
        return new FundingFact.Paid(it.paidOn(), it.schemeCode(), told.thread(), shares(it.allocations(), sign));
    }

    private static FundingFact recovered(ClawbackRecoveredV1 it, Told told) {
        return new FundingFact.Paid(it.recoveredOn(), it.schemeCode(), told.thread(), shares(it.allocations(), -1));
    }

    private static FundingFact overdue(ReportOverdueV1 it, Told told) {
        return new FundingFact.ReportOverdue(it.dueOn(), it.schemeCode(), districts(it.allocations()));
    }

    private static FundingFact filed(ReportFiledV1 it, Told told) {
        return new FundingFact.ReportFiled(told.on(), it.schemeCode(), it.wasOverdue(), districts(it.allocations()));
    }

    private static Budget budget(@Nullable String schemeCode, int year, @Nullable List<String> programmes) {
        return new Budget(schemeCode, year, programmes == null ? List.of() : programmes);
    }

    /** An award without districts cannot be counted anywhere. */
    private static List<Share> shares(@Nullable List<Allocation> allocations, int sign) {
        if (allocations == null || allocations.isEmpty()) {
            throw new UnreadableRecordException("money, but for where?", new NullPointerException("allocations"));
        }
        return allocations.stream()
                .map(it -> new Share(Territories.of(it.qpv(), it.qpvBasis()), sign * it.amountCents()))
                .toList();
    }

    private static Territories districts(List<Allocation> allocations) {
        return Territories.all(allocations.stream()
                .map(it -> Territories.of(it.qpv(), it.qpvBasis()))
                .toList());
    }

    /** SIREN, else RNA, else the opaque id of a sole trader; the name of a body that has none of them. */
    private static String identity(Organisation it) {
        if (it.siren() != null) {
            return it.siren();
        }
        if (it.siret() != null) {
            return it.siret().substring(0, SIREN_LENGTH);
        }
        if (it.rna() != null) {
            return it.rna();
        }
        return it.id() == null ? it.name().toLowerCase(Locale.ROOT) : it.id();
    }
}
