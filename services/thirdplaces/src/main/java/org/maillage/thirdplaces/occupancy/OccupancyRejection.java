package org.maillage.thirdplaces.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import org.maillage.eventing.decider.Rejection;

/** Why an occupancy says no. */
public sealed interface OccupancyRejection extends Rejection {

    /** Nobody has said yet that anything was signed. */
    record NotAgreed() implements OccupancyRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Cette occupation n’est pas encore connue : sa convention n’a pas été déclarée.";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** The place is not registered yet, and with it its QPV is not known. */
    record PlaceUnknown(UUID place) implements OccupancyRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Le tiers-lieu " + place + " n’est pas encore enregistré.";
        }

        @Override
        public String field() {
            return "place";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** A space of that code may still be opened, or opened again. */
    record SpaceUnknown(String space) implements OccupancyRejection {
        @Override
        public String code() {
            return "thirdplaces.space.unknown";
        }

        @Override
        public String detail() {
            return "L’espace " + space + " est inconnu de ce tiers-lieu, ou n’y est plus loué.";
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

    /** @param freeM2 what the other occupants leave of the space on the fullest day, in square metres */
    record AreaExceeded(String space, int askedM2, long freeM2) implements OccupancyRejection {
        @Override
        public String code() {
            return "thirdplaces.area.exceeded";
        }

        @Override
        public String detail() {
            return "%d m² sont demandés ; l’espace %s n’en a que %d de libres.".formatted(askedM2, space, freeM2);
        }

        @Override
        public String field() {
            return "areaM2";
        }
    }

    record DatesInconsistent(String field, String detail) implements OccupancyRejection {
        @Override
        public String code() {
            return "dates.inconsistent";
        }
    }

    /** @param premature true while the step is still ahead of {@code from} */
    record StepNotAllowed(Stage from, Step step, boolean premature) implements OccupancyRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "« %s » est impossible pour une occupation %s. Étapes possibles : %s."
                    .formatted(step.inFrench(), from.inFrench(), Step.possibleFrom(from));
        }
    }

    record AlreadyDone(Step step) implements OccupancyRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "« " + step.inFrench() + " » est déjà enregistré pour cette occupation.";
        }
    }

    record BeforeOpening(LocalDate on, LocalDate agreedOn) implements OccupancyRejection {
        @Override
        public String code() {
            return "step.before-opening";
        }

        @Override
        public String detail() {
            return "Le fait est daté du " + on + ", avant la signature de la convention le " + agreedOn + ".";
        }

        @Override
        public String field() {
            return "time";
        }
    }
}
