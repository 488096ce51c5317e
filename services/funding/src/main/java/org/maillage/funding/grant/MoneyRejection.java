package org.maillage.funding.grant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.call.Euros;

/** Refusals about amounts, and about when money may move. */
public sealed interface MoneyRejection extends GrantRejection {

    record TargetsSum(int percent) implements MoneyRejection {
        @Override
        public String code() {
            return "funding.targets.sum";
        }

        @Override
        public String detail() {
            return "Les parts des quartiers font " + percent + " % et non 100 %.";
        }

        @Override
        public String field() {
            return "targets";
        }
    }

    record AwardAboveLimit(long limitCents, AwardAboveLimit.Limit limit) implements MoneyRejection {

        /** What bounds an award. */
        public enum Limit {
            REQUEST("le montant demandé"),
            CEILING("le plafond de l’appel");

            private final String inFrench;

            Limit(String inFrench) {
                this.inFrench = inFrench;
            }
        }

        @Override
        public String code() {
            return "funding.award.above-limit";
        }

        @Override
        public String detail() {
            return "L’attribution dépasse %s : %s.".formatted(limit.inFrench, Euros.inFrench(limitCents));
        }

        @Override
        public String field() {
            return "awardedCents";
        }
    }

    /** @param remainingCents negative where simultaneous awards have overrun it */
    record EnvelopeExceeded(long remainingCents) implements MoneyRejection {
        @Override
        public String code() {
            return "funding.envelope.exceeded";
        }

        @Override
        public String detail() {
            return remainingCents < 0
                    ? "L’enveloppe de l’appel est déjà dépassée de %s ; la réviser d’abord."
                            .formatted(Euros.inFrench(-remainingCents))
                    : "Il reste %s dans l’enveloppe de l’appel.".formatted(Euros.inFrench(remainingCents));
        }

        @Override
        public String field() {
            return "awardedCents";
        }
    }

    record DeMinimisExceeded(long totalCents, long ceilingCents) implements MoneyRejection {
        @Override
        public String code() {
            return "funding.deminimis.exceeded";
        }

        @Override
        public String detail() {
            return "Le cumul sur trois ans atteindrait %s, au-dessus de %s."
                    .formatted(Euros.inFrench(totalCents), Euros.inFrench(ceilingCents));
        }

        @Override
        public String field() {
            return "awardedCents";
        }
    }

    /** @param notifiedOn null while a notification may still come */
    record NotNotified(@Nullable LocalDate notifiedOn) implements MoneyRejection {
        @Override
        public String code() {
            return "funding.payment.not-notified";
        }

        @Override
        public String detail() {
            return notifiedOn == null
                    ? "L’attribution n’est pas notifiée."
                    : "Le versement précède la notification du " + notifiedOn + ".";
        }

        @Override
        public boolean premature() {
            return notifiedOn == null;
        }
    }

    /** @param signedOn null while an agreement may still come */
    record AgreementRequired(@Nullable LocalDate signedOn) implements MoneyRejection {
        @Override
        public String code() {
            return "funding.agreement.required";
        }

        @Override
        public String detail() {
            return signedOn == null
                    ? "Au-delà de 23 000 €, un versement demande une convention signée."
                    : "Le versement précède la signature de la convention, le " + signedOn + ".";
        }

        @Override
        public boolean premature() {
            return signedOn == null;
        }
    }

    record PaidAboveAward(long remainingCents) implements MoneyRejection {
        @Override
        public String code() {
            return "funding.payment.above-award";
        }

        @Override
        public String detail() {
            return "Il reste " + Euros.inFrench(remainingCents) + " à verser.";
        }

        @Override
        public String field() {
            return "amountCents";
        }
    }

    record AwardBelowPaid(long paidCents) implements MoneyRejection {
        @Override
        public String code() {
            return "funding.payment.above-award";
        }

        @Override
        public String detail() {
            return Euros.inFrench(paidCents) + " sont déjà versés : un avenant ne descend pas au-dessous.";
        }

        @Override
        public String field() {
            return "awardedCents";
        }
    }

    record ReversedAbovePaid(long paidCents) implements MoneyRejection {
        @Override
        public String code() {
            return "counts.inconsistent";
        }

        @Override
        public String detail() {
            return Euros.inFrench(paidCents) + " sont versés : une annulation ne peut pas en reprendre davantage.";
        }

        @Override
        public String field() {
            return "amountCents";
        }
    }

    record JustifiedAboveSpent(long justifiedCents, long spentCents) implements MoneyRejection {
        @Override
        public String code() {
            return "counts.inconsistent";
        }

        @Override
        public String detail() {
            return "%s ne peuvent pas être justifiés sur %s dépensés."
                    .formatted(Euros.inFrench(justifiedCents), Euros.inFrench(spentCents));
        }

        @Override
        public String field() {
            return "justifiedCents";
        }
    }

    record ClawbackAboveLimit(long limitCents, ClawbackAboveLimit.Limit limit) implements MoneyRejection {

        /** What bounds a clawback. */
        public enum Limit {
            PAID("Un reversement ne peut plus porter que sur %s."),
            ORDERED("Il reste %s à encaisser."),
            ORDERED_OF_PAID("%s restent demandés en reversement : un mandat annulé ne peut pas descendre au-dessous.");

            private final String inFrench;

            Limit(String inFrench) {
                this.inFrench = inFrench;
            }
        }

        @Override
        public String code() {
            return "funding.clawback.above-limit";
        }

        @Override
        public String detail() {
            return limit.inFrench.formatted(Euros.inFrench(limitCents));
        }

        @Override
        public String field() {
            return "amountCents";
        }
    }
}
