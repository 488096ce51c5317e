package org.maillage.funding.grant.adapter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Agreement;
import org.maillage.funding.grant.Application;
import org.maillage.funding.grant.Award;
import org.maillage.funding.grant.Budget;
import org.maillage.funding.grant.Clawbacks;
import org.maillage.funding.grant.Districts;
import org.maillage.funding.grant.Districts.Located;
import org.maillage.funding.grant.GrantFile;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.GrantState.Admissible;
import org.maillage.funding.grant.GrantState.Agreed;
import org.maillage.funding.grant.GrantState.Awarded;
import org.maillage.funding.grant.GrantState.Closed;
import org.maillage.funding.grant.GrantState.Inadmissible;
import org.maillage.funding.grant.GrantState.InfoRequested;
import org.maillage.funding.grant.GrantState.Notified;
import org.maillage.funding.grant.GrantState.Paid;
import org.maillage.funding.grant.GrantState.Paying;
import org.maillage.funding.grant.GrantState.Ranked;
import org.maillage.funding.grant.GrantState.Rejected;
import org.maillage.funding.grant.GrantState.Submitted;
import org.maillage.funding.grant.GrantState.Withdrawn;
import org.maillage.funding.grant.Organisation;
import org.maillage.funding.grant.Payments;
import org.maillage.funding.grant.Report;
import org.maillage.funding.grant.Target;
import org.maillage.funding.grant.adapter.GrantDocument.AgreementField;
import org.maillage.funding.grant.adapter.GrantDocument.AwardField;
import org.maillage.funding.grant.adapter.GrantDocument.DistrictField;
import org.maillage.funding.grant.adapter.GrantDocument.OrganisationField;

/** From the stored form back to the state. */
final class GrantDocumentReader {

    private final GrantDocument stored;
    private final GrantFile file;

    GrantDocumentReader(GrantDocument stored) {
        this.stored = stored;
        this.file = new GrantFile(application(), LocalDate.parse(stored.submittedOn()));
    }

    GrantState read() {
        return switch (stored.stage()) {
            case SUBMITTED -> new Submitted(file);
            case INFO_REQUESTED -> new InfoRequested(file);
            case ADMISSIBLE -> new Admissible(file);
            case RANKED -> new Ranked(file, Objects.requireNonNull(stored.opinion()));
            case AWARDED -> new Awarded(file, award());
            case NOTIFIED -> new Notified(file, award());
            case AGREED -> new Agreed(file, award());
            case PAYING -> new Paying(file, award());
            case PAID -> new Paid(file, award());
            case INADMISSIBLE -> new Inadmissible(file);
            case REJECTED -> new Rejected(file);
            case WITHDRAWN -> new Withdrawn(file);
            case CLOSED -> new Closed(file, award());
        };
    }

    private Application application() {
        return new Application(
                stored.callId(),
                organisation(stored.applicant()),
                stored.projectId(),
                stored.needId(),
                stored.title(),
                stored.requestedCents(),
                LocalDate.parse(stored.actionFrom()),
                LocalDate.parse(stored.actionTo()),
                stored.targets().stream()
                        .map(it -> new Target(districts(it.districts()), it.sharePercent()))
                        .toList(),
                stored.totalBudgetCents(),
                stored.republicanCommitment(),
                stored.economicActivity(),
                stored.deMinimisPriorCents(),
                stored.synthetic());
    }

    private Award award() {
        AwardField it = Objects.requireNonNull(stored.award());
        return new Award(
                new Budget(it.schemeCode(), it.year(), it.programmes()),
                it.awardedCents(),
                it.deliberation(),
                LocalDate.parse(it.deliberatedOn()),
                LocalDate.parse(it.actionTo()),
                day(it.notifiedOn()),
                agreement(it.agreement()),
                payments(it),
                new Report(
                        it.report().standing(),
                        LocalDate.parse(it.report().dueOn()),
                        it.report().spentCents(),
                        it.report().justifiedCents()),
                new Clawbacks(
                        it.clawbacks().orderedCents(),
                        it.clawbacks().recoveredCents(),
                        new TreeSet<>(it.clawbacks().orders())),
                it.published());
    }

    private static Payments payments(AwardField award) {
        var it = award.payments();
        return new Payments(
                it.paidCents(),
                new TreeSet<>(it.orders()),
                new TreeSet<>(it.reversals()),
                day(it.firstPaidOn()),
                day(it.lastPaidOn()));
    }

    private static @Nullable Agreement agreement(@Nullable AgreementField it) {
        return it == null
                ? null
                : new Agreement(
                        LocalDate.parse(it.signedOn()),
                        LocalDate.parse(it.statedOn()),
                        it.reference(),
                        it.plan(),
                        it.amendments());
    }

    private static Districts districts(Map<String, DistrictField> fields) {
        var byZoning = new HashMap<String, Located>();
        fields.forEach((zoning, it) -> byZoning.put(zoning, new Located(it.code(), it.basis())));
        return new Districts(byZoning);
    }

    private static Organisation organisation(OrganisationField it) {
        return new Organisation(
                it.name(), it.opaqueId(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
