package org.maillage.incubation.project;

import java.time.LocalDate;
import java.util.UUID;
import org.maillage.eventing.decider.Rejection;

/** Why a project says no. */
public sealed interface ProjectRejection extends Rejection {

    /** Nobody has presented this project yet. */
    record NotPresented() implements ProjectRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Ce projet n’a pas encore été présenté.";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** @param premature true while the step is still ahead of {@code from}, false once it is behind or the file is closed */
    record StepNotAllowed(Status from, Step step, boolean premature) implements ProjectRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "« %s » est impossible pour un projet %s. Étapes possibles : %s."
                    .formatted(step.inFrench(), from.inFrench(), Step.possibleFrom(from));
        }
    }

    /** @param premature true while a structure may still be registered */
    record NothingToCheck(boolean premature) implements ProjectRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "« Pérennité constatée » est impossible pour un projet sans structure immatriculée.";
        }
    }

    /** @param what the step with its particulars, as people read it */
    record AlreadyDone(String what) implements ProjectRejection {

        static AlreadyDone of(Step step) {
            return new AlreadyDone(step.inFrench());
        }

        static AlreadyDone of(Milestone milestone) {
            return new AlreadyDone(Step.REACH_MILESTONE.inFrench() + " : " + milestone.inFrench());
        }

        static AlreadyDone of(Stage stage) {
            return new AlreadyDone(Step.ENTER_STAGE.inFrench() + " : " + stage.inFrench());
        }

        static AlreadyDone of(Anniversary anniversary) {
            return new AlreadyDone(Step.CHECK_SURVIVAL.inFrench() + " à " + anniversary.months() + " mois");
        }

        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "« " + what + " » est déjà enregistré pour ce projet.";
        }
    }

    record BeforeOpening(LocalDate on, LocalDate openedOn) implements ProjectRejection {
        @Override
        public String code() {
            return "step.before-opening";
        }

        @Override
        public String detail() {
            return "Le fait est daté du " + on + ", avant l’ouverture du projet le " + openedOn + ".";
        }

        @Override
        public String field() {
            return "time";
        }
    }

    record StageOrder(Stage from, Stage to) implements ProjectRejection {
        @Override
        public String code() {
            return "incubation.stage.order";
        }

        @Override
        public String detail() {
            return "Un projet en %s ne revient pas en %s.".formatted(from.inFrench(), to.inFrench());
        }

        @Override
        public String field() {
            return "stage";
        }
    }

    /** @param premature true while a structure may still be registered */
    record NoStructure(boolean premature) implements ProjectRejection {
        @Override
        public String code() {
            return "incubation.exit.no-structure";
        }

        @Override
        public String detail() {
            return "La sortie « structure créée » demande une structure immatriculée ; aucune ne l’est pour ce projet.";
        }

        @Override
        public String field() {
            return "outcome";
        }
    }

    record StructureAlreadyRegistered(ProjectId holder) implements ProjectRejection {
        @Override
        public String code() {
            return "incubation.structure.already-registered";
        }

        @Override
        public String detail() {
            return "Cette structure est déjà rattachée au projet " + holder.value() + ".";
        }

        @Override
        public String field() {
            return "structure";
        }
    }

    record CheckTooEarly(Anniversary anniversary, LocalDate on, LocalDate firstDay) implements ProjectRejection {
        @Override
        public String code() {
            return "check.too-early";
        }

        @Override
        public String detail() {
            return "Le constat à %d mois est daté du %s ; il ne peut pas précéder le %s."
                    .formatted(anniversary.months(), on, firstDay);
        }

        @Override
        public String field() {
            return "months";
        }
    }

    record UnknownCohort(UUID cohort) implements ProjectRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "La promotion " + cohort + " n’est pas connue.";
        }

        @Override
        public String field() {
            return "cohortId";
        }
    }

    record Missing(String field, String detail) implements ProjectRejection {

        static final Missing REASON = new Missing("reason", "Cette décision doit être motivée.");

        @Override
        public String code() {
            return "data.invalid";
        }
    }
}
