package org.maillage.impact.declaration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Rejection;

/** Why a declaration says no. */
public sealed interface DeclarationRejection extends Rejection {

    /** Nobody has made this declaration yet. */
    record NotDeclared() implements DeclarationRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Cette déclaration n’est pas encore connue.";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** A file that it names has not been heard of, and its thread or its place is needed. */
    record NotKnownYet(UnknownFile file) implements DeclarationRejection {
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

    record StepNotAllowed(Stage from, Step step) implements DeclarationRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "« %s » est impossible pour une déclaration %s.".formatted(step.inFrench(), from.inFrench());
        }
    }

    /** Only a service closes. */
    record NotAService(Kind kind) implements DeclarationRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "« Service fermé » est impossible pour une déclaration d’un autre genre (" + kind + ").";
        }
    }

    /** @param open the dispute that is open; null when none is */
    record DisputeNotAllowed(Step step, @Nullable UUID open) implements DeclarationRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return open == null
                    ? "Aucune contestation n’est ouverte sur cette déclaration."
                    : "La contestation " + open + " est ouverte : il faut d’abord y répondre.";
        }
    }

    record AlreadyDone(Step step) implements DeclarationRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "« " + step.inFrench() + " » est déjà enregistré pour cette déclaration.";
        }
    }

    record DatesInconsistent(String field, String detail) implements DeclarationRejection {
        @Override
        public String code() {
            return "dates.inconsistent";
        }
    }

    /** A part is larger than its whole, or a sum of marks out of its bounds. */
    record CountsInconsistent(String field, String detail) implements DeclarationRejection {
        @Override
        public String code() {
            return "counts.inconsistent";
        }
    }

    record Invalid(String field, String detail) implements DeclarationRejection {

        static final Invalid REASON_MISSING = new Invalid("reason", "Une contestation doit être motivée.");
        static final Invalid ANSWER_MISSING = new Invalid("answer", "Une contestation appelle une réponse rédigée.");
        static final Invalid VALUES_MISSING =
                new Invalid("values", "Une correction donne les nouvelles valeurs, complètes et du même genre.");
        static final Invalid LEVEL = new Invalid("level", "Une vérification atteint le niveau DOCUMENTED ou VERIFIED.");
        static final Invalid FUNDER =
                new Invalid("funder", "La Métropole n’est pas un cofinanceur de ce qu’elle finance.");

        @Override
        public String code() {
            return "data.invalid";
        }
    }

    record SurveyTooSmall(int responses) implements DeclarationRejection {
        @Override
        public String code() {
            return "impact.survey.too-small";
        }

        @Override
        public String detail() {
            return "%d réponses : à moins de %d, une enquête pourrait désigner quelqu’un."
                    .formatted(responses, ContentRules.FEWEST_RESPONSES);
        }

        @Override
        public String field() {
            return "responses";
        }
    }

    /** @param last the event that a correction has to name; null when it is not the matter */
    record CorrectionNotPossible(
            Correction.Obstacle obstacle, @Nullable UUID last) implements DeclarationRejection {
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
            return switch (obstacle) {
                case OTHER_KIND -> "kind";
                case NOT_THE_LAST -> "corrects";
                case OTHER_DECLARANT -> null;
            };
        }
    }
}
