package org.maillage.needs.need;

import java.time.LocalDate;
import java.util.UUID;
import org.maillage.eventing.decider.Rejection;

/** Why a need says no. */
public sealed interface NeedRejection extends Rejection {

    /** Nobody has reported this need yet. */
    record NotReported() implements NeedRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Ce besoin n’a pas encore été signalé.";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** @param into the need that lives on */
    record MergedInto(NeedId into) implements NeedRejection {
        @Override
        public String code() {
            return "needs.need.merged";
        }

        @Override
        public String detail() {
            return "Ce besoin a été rapproché du besoin " + into + ", qu’il faut viser à sa place.";
        }
    }

    /** @param premature true while the step is still ahead of {@code from}, false once it is behind or the file is closed */
    record StepNotAllowed(Stage from, Step step, boolean premature) implements NeedRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "« %s » est impossible pour un besoin %s. Étapes possibles : %s."
                    .formatted(step.inFrench(), from.inFrench(), Step.possibleFrom(from));
        }
    }

    /** Another service still answers, so that the need stays answered. */
    record StillAnswered() implements NeedRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "« Besoin rouvert » est impossible pour un besoin répondu tant qu’un autre service ouvert y répond.";
        }
    }

    record AlreadyDone(Step step) implements NeedRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "« " + step.inFrench() + " » est déjà enregistré pour ce besoin.";
        }
    }

    record BeforeOpening(LocalDate on, LocalDate reportedOn) implements NeedRejection {
        @Override
        public String code() {
            return "step.before-opening";
        }

        @Override
        public String detail() {
            return "Le fait est daté du " + on + ", avant le signalement du besoin le " + reportedOn + ".";
        }

        @Override
        public String field() {
            return "time";
        }
    }

    /** @param premature true while no study is delivered that could be favourable */
    record NoFavourableStudy(boolean premature) implements NeedRejection {
        @Override
        public String code() {
            return "needs.committee.no-favourable-study";
        }

        @Override
        public String detail() {
            return premature
                    ? "Un GO demande une étude favorable ; aucune étude n’est encore rendue."
                    : "Un GO demande une étude favorable ; l’étude rendue ne l’est pas.";
        }

        @Override
        public String field() {
            return "decision";
        }
    }

    record MergeNotPossible(Obstacle obstacle) implements NeedRejection {

        /** What stands in the way of a merger. */
        public enum Obstacle {
            SAME_NEED("Un besoin ne peut pas être rapproché de lui-même."),
            SURVIVOR_CLOSED("Le besoin visé est lui-même rapproché d’un autre ou écarté."),
            SURVIVOR_YOUNGER("Le besoin visé est plus récent : un besoin se rapproche d’un plus ancien."),
            STUDY_BEGUN("Une étude ou une recherche de porteur est engagée pour ce besoin.");

            private final String inFrench;

            Obstacle(String inFrench) {
                this.inFrench = inFrench;
            }
        }

        @Override
        public String code() {
            return "needs.merge.not-possible";
        }

        @Override
        public String detail() {
            return obstacle.inFrench;
        }

        @Override
        public String field() {
            return "intoNeedId";
        }
    }

    record UnknownNeed(NeedId need) implements NeedRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Le besoin " + need + " n’est pas connu.";
        }

        @Override
        public String field() {
            return "intoNeedId";
        }
    }

    /** @param premature true for a service not heard of yet, false for a closed one */
    record NoOpenService(UUID service, boolean premature) implements NeedRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return premature
                    ? "Le service " + service + " n’est pas encore connu."
                    : "Le service " + service + " n’est plus ouvert.";
        }

        @Override
        public String field() {
            return "serviceId";
        }
    }

    record Missing(String field, String detail) implements NeedRejection {

        static final Missing REASON = new Missing("reason", "Cette décision doit être motivée.");
        static final Missing HOLDER_KIND = new Missing(
                "holderKind", "La nature du porteur choisi doit être dite : personne, collectif ou structure.");
        static final Missing HOLDER = new Missing(
                "holder", "Le porteur choisi doit être désigné, par une structure ou un identifiant opaque.");

        @Override
        public String code() {
            return "data.invalid";
        }
    }

    record MoreResidentsThanParticipants(int residents, int participants) implements NeedRejection {
        @Override
        public String code() {
            return "counts.inconsistent";
        }

        @Override
        public String detail() {
            return residents + " habitants ne peuvent pas être parmi " + participants + " participants.";
        }

        @Override
        public String field() {
            return "residents";
        }
    }
}
