package org.maillage.thirdplaces.place;

import java.time.LocalDate;
import java.util.UUID;
import org.maillage.eventing.decider.Rejection;

/** Why a place says no. */
public sealed interface PlaceRejection extends Rejection {

    /** Nobody has registered this place yet. */
    record NotRegistered() implements PlaceRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Ce tiers-lieu n’est pas encore enregistré.";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    record AlreadyDone(Step step) implements PlaceRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "« " + step.inFrench() + " » est déjà enregistré pour ce tiers-lieu.";
        }
    }

    record BeforeOpening(LocalDate on, LocalDate registeredOn) implements PlaceRejection {
        @Override
        public String code() {
            return "step.before-opening";
        }

        @Override
        public String detail() {
            return "Le fait est daté du " + on + ", avant l’enregistrement du tiers-lieu le " + registeredOn + ".";
        }

        @Override
        public String field() {
            return "time";
        }
    }

    /** A space of that code may still be opened, or opened again. */
    record SpaceUnknown(String space) implements PlaceRejection {
        @Override
        public String code() {
            return "thirdplaces.space.unknown";
        }

        @Override
        public String detail() {
            return "Aucun espace ouvert de ce tiers-lieu n’a le code " + space + ".";
        }

        @Override
        public String field() {
            return "space";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** @param freeM2 what is left of the gross area, in square metres */
    record GrossAreaExceeded(int askedM2, long freeM2) implements PlaceRejection {
        @Override
        public String code() {
            return "thirdplaces.area.exceeded";
        }

        @Override
        public String detail() {
            return "L’espace aurait %d m² louables ; il reste %d m² de la surface totale du lieu."
                    .formatted(askedM2, freeM2);
        }

        @Override
        public String field() {
            return "lettableM2";
        }
    }

    record DatesInconsistent(String field, String detail) implements PlaceRejection {
        @Override
        public String code() {
            return "dates.inconsistent";
        }
    }

    /**
     * A renewal of a label that is not held.
     *
     * @param premature true when it was never held: its first grant may still be said
     */
    record NothingToRenew(Label label, boolean premature) implements PlaceRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return premature
                    ? "« Label renouvelé » est impossible : ce lieu n’a jamais eu le label %s. Étape possible : label accordé."
                            .formatted(label.inFrench())
                    : "« Label renouvelé » est impossible : le label %s a expiré depuis un an ou plus. Étape possible : label accordé."
                            .formatted(label.inFrench());
        }

        @Override
        public String field() {
            return "renewal";
        }
    }

    /** The label goes on, or has ended before: there is nothing to expire. */
    record NotExpiring(Label label) implements PlaceRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "Le label " + label.inFrench() + " n’est pas arrivé à son terme.";
        }
    }

    record CountsInconsistent(String field, String detail) implements PlaceRejection {
        @Override
        public String code() {
            return "counts.inconsistent";
        }

        static CountsInconsistent usedAboveOffered(String field, long used, long offered) {
            return new CountsInconsistent(
                    field, "%d utilisés ne peuvent pas dépasser %d offerts.".formatted(used, offered));
        }
    }

    /** @param covered by what was said before */
    record PeriodOverlap(Period asked, Period covered) implements PlaceRejection {
        @Override
        public String code() {
            return "period.overlap";
        }

        @Override
        public String detail() {
            return "La période du %s au %s en recouvre une déjà déclarée, du %s au %s."
                    .formatted(asked.from(), asked.to(), covered.from(), covered.to());
        }

        @Override
        public String field() {
            return "period";
        }
    }

    /** The event that it would correct is not one of this place, as far as anyone has said. */
    record EventUnknown(UUID replaces) implements PlaceRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Aucun événement tenu dans ce tiers-lieu n’a l’identifiant " + replaces + ".";
        }

        @Override
        public String field() {
            return "replaces";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }
}
