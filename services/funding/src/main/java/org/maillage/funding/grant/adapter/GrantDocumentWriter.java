package org.maillage.funding.grant.adapter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Agreement;
import org.maillage.funding.grant.Application;
import org.maillage.funding.grant.Award;
import org.maillage.funding.grant.Clawbacks;
import org.maillage.funding.grant.Districts;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.GrantState.Absent;
import org.maillage.funding.grant.GrantState.Granted;
import org.maillage.funding.grant.GrantState.Live;
import org.maillage.funding.grant.GrantState.Ranked;
import org.maillage.funding.grant.Organisation;
import org.maillage.funding.grant.Payments;
import org.maillage.funding.grant.Report;
import org.maillage.funding.grant.adapter.GrantDocument.AgreementField;
import org.maillage.funding.grant.adapter.GrantDocument.AwardField;
import org.maillage.funding.grant.adapter.GrantDocument.ClawbacksField;
import org.maillage.funding.grant.adapter.GrantDocument.DistrictField;
import org.maillage.funding.grant.adapter.GrantDocument.OrganisationField;
import org.maillage.funding.grant.adapter.GrantDocument.PaymentsField;
import org.maillage.funding.grant.adapter.GrantDocument.ReportField;
import org.maillage.funding.grant.adapter.GrantDocument.TargetField;

/** From a state to its stored form. */
final class GrantDocumentWriter {

    private GrantDocumentWriter() {}

    static GrantDocument write(GrantState state) {
        return switch (state) {
            case Absent _ -> throw new IllegalArgumentException("there is nothing to store of an unknown grant");
            case Live it -> write(it);
        };
    }

    private static GrantDocument write(Live grant) {
        Application asked = grant.file().application();
        return new GrantDocument(
                grant.stage(),
                asked.callId(),
                organisation(asked.applicant()),
                asked.applicant().keys(),
                asked.projectId(),
                asked.needId(),
                asked.title(),
                asked.requestedCents(),
                asked.actionFrom().toString(),
                asked.actionTo().toString(),
                asked.targets().stream()
                        .map(it -> new TargetField(districts(it.districts()), it.sharePercent()))
                        .toList(),
                asked.totalBudgetCents(),
                asked.republicanCommitment(),
                asked.economicActivity(),
                asked.deMinimisPriorCents(),
                asked.synthetic(),
                grant.file().submittedOn().toString(),
                grant instanceof Ranked ranked ? ranked.opinion() : null,
                grant instanceof Granted granted ? award(granted.award()) : null);
    }

    private static AwardField award(Award award) {
        return new AwardField(
                award.budget().schemeCode(),
                award.budget().year(),
                award.budget().programmes(),
                award.awardedCents(),
                award.deliberation(),
                award.deliberatedOn().toString(),
                award.actionTo().toString(),
                day(award.notifiedOn()),
                day(award.payBy()),
                agreement(award.agreement()),
                payments(award.payments()),
                report(award.report()),
                clawbacks(award.clawbacks()),
                award.published());
    }

    private static @Nullable AgreementField agreement(@Nullable Agreement it) {
        return it == null
                ? null
                : new AgreementField(
                        it.signedOn().toString(), it.statedOn().toString(), it.reference(), it.plan(), it.amendments());
    }

    private static PaymentsField payments(Payments it) {
        return new PaymentsField(
                it.paidCents(),
                List.copyOf(it.orders()),
                List.copyOf(it.reversals()),
                day(it.firstPaidOn()),
                day(it.lastPaidOn()));
    }

    private static ReportField report(Report it) {
        return new ReportField(it.standing(), it.dueOn().toString(), it.spentCents(), it.justifiedCents());
    }

    private static ClawbacksField clawbacks(Clawbacks it) {
        return new ClawbacksField(
                it.orderedCents(), it.recoveredCents(), it.outstandingCents(), List.copyOf(it.orders()));
    }

    private static Map<String, DistrictField> districts(Districts districts) {
        var fields = new LinkedHashMap<String, DistrictField>();
        districts.byZoning().forEach((zoning, it) -> fields.put(zoning, new DistrictField(it.code(), it.basis())));
        return fields;
    }

    private static OrganisationField organisation(Organisation it) {
        return new OrganisationField(
                it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
