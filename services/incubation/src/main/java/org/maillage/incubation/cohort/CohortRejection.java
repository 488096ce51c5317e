package org.maillage.incubation.cohort;

import java.time.LocalDate;
import org.maillage.eventing.decider.Rejection;

/** Why a cohort says no. */
public sealed interface CohortRejection extends Rejection {

    /** Nobody has announced this cohort yet. */
    record NotAnnounced() implements CohortRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Cette promotion n’a pas encore été annoncée.";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** @param what the step, as people read it */
    record AlreadyDone(String what) implements CohortRejection {

        static final AlreadyDone ANNOUNCED = new AlreadyDone("Promotion annoncée");
        static final AlreadyDone STARTED = new AlreadyDone("Promotion démarrée");

        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "« " + what + " » est déjà enregistré pour cette promotion.";
        }
    }

    /** The days of a cohort go backwards. */
    record DatesInconsistent(CohortTerms terms) implements CohortRejection {
        @Override
        public String code() {
            return "dates.inconsistent";
        }

        @Override
        public String detail() {
            return "Les candidatures vont du %s au %s, le début est prévu le %s%s : ces dates doivent se suivre."
                    .formatted(
                            terms.opensOn(),
                            terms.closesOn(),
                            terms.startsOn(),
                            terms.endsOn() == null ? "" : " et la fin le " + terms.endsOn());
        }

        @Override
        public String field() {
            return "startsOn";
        }
    }

    /** A cohort cannot begin before its candidacies, nor once it should be over. */
    record StartOutside(LocalDate startedOn, CohortTerms terms) implements CohortRejection {
        @Override
        public String code() {
            return "dates.inconsistent";
        }

        @Override
        public String detail() {
            return "Une promotion ouverte aux candidatures le %s%s ne peut pas démarrer le %s."
                    .formatted(
                            terms.opensOn(),
                            terms.endsOn() == null ? "" : " et prévue jusqu’au " + terms.endsOn(),
                            startedOn);
        }

        @Override
        public String field() {
            return "startedOn";
        }
    }
}
