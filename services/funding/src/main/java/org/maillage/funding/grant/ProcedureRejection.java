package org.maillage.funding.grant;

import java.time.LocalDate;
import java.util.UUID;

/** Refusals about who, when and in which order. */
public sealed interface ProcedureRejection extends GrantRejection {

    /** Nobody has applied yet. */
    record NotSubmitted() implements ProcedureRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Cette demande n’a pas encore été déposée.";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    record UnknownProject(UUID project) implements ProcedureRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Le projet " + project + " n’est pas encore connu.";
        }

        @Override
        public String field() {
            return "project";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    record UnknownCall(UUID call) implements ProcedureRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "L’appel " + call + " n’est pas encore connu.";
        }

        @Override
        public String field() {
            return "call";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** @param premature true while the step is still ahead of {@code from}, false once it is behind or the file is closed */
    record StepNotAllowed(Stage from, Step step, boolean premature) implements ProcedureRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "« %s » est impossible pour une demande %s. Étapes possibles : %s."
                    .formatted(step.inFrench(), from.inFrench(), Step.possibleFrom(from));
        }
    }

    record AlreadyDone(Step step) implements ProcedureRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "« " + step.inFrench() + " » est déjà enregistré pour cette demande.";
        }
    }

    /** @param number of the payment order, the recovery order or the amendment */
    record AlreadyRecorded(Step step, String number) implements ProcedureRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "« %s » est déjà enregistré sous le numéro %s.".formatted(step.inFrench(), number);
        }
    }

    record BeforeOpening(LocalDate on, LocalDate submittedOn) implements ProcedureRejection {
        @Override
        public String code() {
            return "step.before-opening";
        }

        @Override
        public String detail() {
            return "Le fait est daté du " + on + ", avant le dépôt de la demande le " + submittedOn + ".";
        }

        @Override
        public String field() {
            return "time";
        }
    }

    /** An association or a foundation without the republican commitment. */
    record CommitmentMissing() implements ProcedureRejection {
        @Override
        public String code() {
            return "funding.commitment.missing";
        }

        @Override
        public String detail() {
            return "Une association ou une fondation doit avoir souscrit le contrat d’engagement républicain, ou en être dispensée.";
        }

        @Override
        public String field() {
            return "republicanCommitment";
        }
    }

    record ApplicationLate(LocalDate submittedOn, LocalDate lastDay) implements ProcedureRejection {
        @Override
        public String code() {
            return "funding.application.late";
        }

        @Override
        public String detail() {
            return "La demande est du " + submittedOn + ", l’appel s’est terminé le " + lastDay + ".";
        }

        @Override
        public String field() {
            return "outcome";
        }
    }

    /** Waits while another step can still make it ready. */
    record AwardNotReady(Lack lack) implements ProcedureRejection {

        /** What an award lacks. */
        public enum Lack {
            ADMISSIBILITY("La demande n’est pas recevable, ou attend des pièces.", true),
            RANK("Cet appel demande un classement du jury.", true),
            FAVOUR("L’avis du jury est défavorable.", false);

            private final String inFrench;
            private final boolean curable;

            Lack(String inFrench, boolean curable) {
                this.inFrench = inFrench;
                this.curable = curable;
            }
        }

        @Override
        public String code() {
            return "funding.award.not-ready";
        }

        @Override
        public String detail() {
            return lack.inFrench;
        }

        @Override
        public String field() {
            return "outcome";
        }

        @Override
        public boolean premature() {
            return lack.curable;
        }
    }

    /** @param overdueGrant whose report is overdue */
    record ReportMissing(UUID overdueGrant) implements ProcedureRejection {
        @Override
        public String code() {
            return "funding.award.report-overdue";
        }

        @Override
        public String detail() {
            return "Le compte rendu de la subvention " + overdueGrant + " du même organisme est en retard.";
        }
    }

    record DatesInconsistent(String field, String detail) implements ProcedureRejection {
        @Override
        public String code() {
            return "dates.inconsistent";
        }
    }

    record Missing(String field, String detail) implements ProcedureRejection {

        static final Missing LEGAL_FORM =
                new Missing("applicant.legalForm", "La forme juridique du demandeur doit être dite.");
        static final Missing EXEMPT_REASON = new Missing("exemptReason", "La dispense doit être motivée.");
        static final Missing GROUNDS = new Missing("grounds", "L’irrecevabilité doit avoir un motif.");
        static final Missing AMOUNT = new Missing("awardedCents", "Le montant attribué doit être dit.");
        static final Missing REASON = new Missing("reason", "Cette décision doit être motivée.");
        static final Missing AMENDMENT =
                new Missing("amendment", "Seul un avenant change le montant ou la fin de l’action.");
        static final Missing BREACH = new Missing("breachOn", "La date du manquement doit être dite.");

        @Override
        public String code() {
            return "data.invalid";
        }
    }
}
