package org.maillage.impact.job;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Rejection;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.declaration.UnknownFile;

/** Why a job says no. */
public sealed interface JobRejection extends Rejection {

    /** Nobody has declared this job yet. */
    record NotDeclared() implements JobRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Cet emploi n’a pas encore été déclaré.";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** A file that it names has not been heard of, and its thread or its place is needed. */
    record NotKnownYet(UnknownFile file) implements JobRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Le dossier " + file.id() + " n’est pas encore connu.";
        }

        @Override
        public String field() {
            return file.field();
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    record StepNotAllowed(Stage from, Step step) implements JobRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "« %s » est impossible pour un emploi %s.".formatted(step.inFrench(), from.inFrench());
        }
    }

    /** A match is there already, or is not there. */
    record NotSo(Step step, @Nullable JobId matchedInto) implements JobRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return matchedInto == null
                    ? "« %s » est impossible : cet emploi n’est pas rapproché.".formatted(step.inFrench())
                    : "« %s » est impossible : cet emploi est déjà rapproché de %s."
                            .formatted(step.inFrench(), matchedInto);
        }
    }

    record AlreadyDone(Step step) implements JobRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "« " + step.inFrench() + " » est déjà enregistré pour cet emploi.";
        }
    }

    record CheckedAlready(Checkpoint checkpoint) implements JobRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "Le constat " + checkpoint + " est déjà enregistré pour cet emploi.";
        }

        @Override
        public String field() {
            return "checkpoint";
        }
    }

    record CheckTooEarly(Checkpoint checkpoint, LocalDate from) implements JobRejection {
        @Override
        public String code() {
            return "check.too-early";
        }

        @Override
        public String detail() {
            return "Le constat " + checkpoint + " se fait à partir du " + from + ".";
        }

        @Override
        public String field() {
            return "checkpoint";
        }
    }

    record EndBeforeStart(LocalDate endedOn, LocalDate startedOn) implements JobRejection {
        @Override
        public String code() {
            return "dates.inconsistent";
        }

        @Override
        public String detail() {
            return "L’emploi finit le " + endedOn + ", avant son début le " + startedOn + ".";
        }

        @Override
        public String field() {
            return "endedOn";
        }
    }

    record Invalid(String field, String detail) implements JobRejection {

        static final Invalid MONTHS =
                new Invalid("contractMonths", "La durée d’un contrat qui a une fin doit être dite, en mois.");
        static final Invalid ENDED_ON = new Invalid("endedOn", "Le dernier jour d’une personne partie doit être dit.");
        static final Invalid REASON = new Invalid("reason", "Cette décision doit être motivée.");

        @Override
        public String code() {
            return "data.invalid";
        }
    }

    record MatchNotPossible(Obstacle obstacle) implements JobRejection {

        /** What stands in the way of a match, or of a cancellation that would leave one without its principal. */
        public enum Obstacle {
            SAME_JOB("Un emploi ne peut pas être rapproché de lui-même."),
            PRINCIPAL_CANCELLED("L’emploi visé est annulé."),
            PRINCIPAL_YOUNGER("L’emploi visé est plus récent : une déclaration se rapproche d’une plus ancienne."),
            OTHERS_INTO("D’autres déclarations sont rapprochées de cet emploi : annuler d’abord ces rapprochements.");

            private final String inFrench;

            Obstacle(String inFrench) {
                this.inFrench = inFrench;
            }
        }

        @Override
        public String code() {
            return "impact.match.not-possible";
        }

        @Override
        public String detail() {
            return obstacle.inFrench;
        }

        @Override
        public @Nullable String field() {
            return obstacle == Obstacle.OTHERS_INTO ? null : "intoJobId";
        }
    }

    record UnknownJob(JobId job) implements JobRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "L’emploi " + job + " n’est pas connu.";
        }

        @Override
        public String field() {
            return "intoJobId";
        }
    }

    /** @param last the event that a correction has to name; null when it is not the matter */
    record CorrectionNotPossible(
            Correction.Obstacle obstacle, @Nullable UUID last) implements JobRejection {
        @Override
        public String code() {
            return "impact.correction.not-possible";
        }

        @Override
        public String detail() {
            return last == null ? obstacle.inFrench() : obstacle.inFrench() + " : " + last + ".";
        }

        @Override
        public @Nullable String field() {
            return obstacle == Correction.Obstacle.NOT_THE_LAST ? "corrects" : null;
        }
    }
}
