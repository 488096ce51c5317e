package org.maillage.funding.grant.adapter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.Agreement.PaymentPlan;
import org.maillage.funding.grant.adapter.GrantDocument.AgreementField;
import org.maillage.funding.grant.adapter.GrantDocument.AwardField;

/**
 * One row of SCDL subventions 2.1.1: one grant of one beneficiary. The order of the columns is the schema's.
 *
 * @param beneficiaryRna as the schema wants it: W and nine digits
 */
record ScdlRow(
        String grantorName,
        String grantorSiret,
        LocalDate agreedOn,
        @Nullable String decision,
        String beneficiaryName,
        @Nullable String beneficiarySiret,
        @Nullable String beneficiaryRna,
        String object,
        long amountCents,
        PaymentPlan plan,
        LocalDate paidFrom,
        LocalDate paidTo) {

    static final List<String> COLUMNS = List.of(
            "nomAttribuant",
            "idAttribuant",
            "dateConvention",
            "referenceDecision",
            "nomBeneficiaire",
            "idBeneficiaire",
            "rnaBeneficiaire",
            "objet",
            "montant",
            "nature",
            "conditionsVersement",
            "datesPeriodeVersement",
            "idRAE",
            "notificationUE",
            "pourcentageSubvention",
            "dispositifAide");

    private static final Pattern STRICT_RNA = Pattern.compile("W\\d{9}");
    private static final String IN_MONEY = "aide en numéraire";
    private static final String NO = "non";
    private static final String WHOLE = "1.00";

    /** The row of a grant with an agreement; empty where its beneficiary can not be named as the schema wants. */
    static Optional<ScdlRow> of(GrantDocument grant, FundingProperties grantor) {
        AwardField award = Objects.requireNonNull(grant.award());
        AgreementField agreement = Objects.requireNonNull(award.agreement());
        String siret = grant.applicant().siret();
        String rna = strict(grant.applicant().rna());
        if (siret == null && rna == null) {
            return Optional.empty();
        }
        var payments = award.payments();
        String from = Objects.requireNonNullElse(payments.firstPaidOn(), agreement.signedOn());
        String to = Objects.requireNonNullElseGet(
                payments.lastPaidOn(), () -> later(Objects.requireNonNull(award.payBy()), agreement.signedOn()));
        return Optional.of(new ScdlRow(
                grantor.grantorName(),
                grantor.grantorSiret(),
                LocalDate.parse(agreement.signedOn()),
                award.deliberation(),
                grant.applicant().name(),
                siret,
                rna,
                grant.title(),
                award.awardedCents(),
                agreement.plan(),
                LocalDate.parse(from),
                LocalDate.parse(to)));
    }

    private static @Nullable String strict(@Nullable String rna) {
        return rna != null && STRICT_RNA.matcher(rna).matches() ? rna : null;
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Its values, in the order of {@link #COLUMNS}. */
    List<String> values() {
        return List.of(
                grantorName,
                grantorSiret,
                agreedOn.toString(),
                orEmpty(decision),
                beneficiaryName,
                orEmpty(beneficiarySiret),
                orEmpty(beneficiaryRna),
                object,
                BigDecimal.valueOf(amountCents, 2).toPlainString(),
                IN_MONEY,
                conditions(),
                paidFrom.equals(paidTo) ? paidFrom.toString() : paidFrom + "/" + paidTo,
                "",
                NO,
                WHOLE,
                "");
    }

    private String conditions() {
        return switch (plan) {
            case SINGLE -> "unique";
            case STAGGERED -> "échelonné";
        };
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
