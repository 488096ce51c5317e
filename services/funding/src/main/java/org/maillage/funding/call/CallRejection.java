package org.maillage.funding.call;

import java.time.LocalDate;
import org.maillage.eventing.decider.Rejection;

/** Why a call says no. */
public sealed interface CallRejection extends Rejection {

    /** Nobody has published this call yet. */
    record NotPublished() implements CallRejection {
        @Override
        public String code() {
            return "reference.unknown";
        }

        @Override
        public String detail() {
            return "Cet appel n’est pas encore publié.";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    /** @param expected the revision that comes next, after one that is not known yet */
    record RevisionAhead(int revision, int expected) implements CallRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "La publication n° %d ne peut pas précéder la n° %d.".formatted(revision, expected);
        }

        @Override
        public String field() {
            return "revision";
        }

        @Override
        public boolean premature() {
            return true;
        }
    }

    record AlreadyPublished(int revision) implements CallRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "Cet appel est déjà publié (publication n° %d).".formatted(revision);
        }
    }

    record AlreadyClosed(LocalDate lastDay) implements CallRejection {
        @Override
        public String code() {
            return "step.already-done";
        }

        @Override
        public String detail() {
            return "Cet appel est clos depuis le " + lastDay + ".";
        }
    }

    /** Time alone would end it, but its last day was moved. */
    record NotEnded(LocalDate closesOn) implements CallRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "Cet appel est ouvert jusqu’au " + closesOn + ".";
        }
    }

    /** The dates of a closed call stay as they are; its other terms may change. */
    record ClosedForGood(LocalDate lastDay) implements CallRejection {
        @Override
        public String code() {
            return "step.not-allowed";
        }

        @Override
        public String detail() {
            return "Les dates d’un appel clos (le " + lastDay + ") ne changent plus ; son enveloppe le peut.";
        }

        @Override
        public String field() {
            return "closesOn";
        }
    }

    record DatesInconsistent(String field, String detail) implements CallRejection {

        static DatesInconsistent closesBeforeOpening(CallTerms terms) {
            return new DatesInconsistent(
                    "closesOn",
                    "L’appel finirait le " + terms.closesOn() + ", avant son ouverture le " + terms.opensOn() + ".");
        }

        static DatesInconsistent past(String field, LocalDate date, LocalDate today) {
            return new DatesInconsistent(
                    field, "La nouvelle date (" + date + ") est passée : la publication est du " + today + ".");
        }

        static DatesInconsistent outside(LocalDate closedOn, CallTerms terms) {
            return new DatesInconsistent(
                    "closedOn",
                    "La clôture (" + closedOn + ") doit être entre l’ouverture (" + terms.opensOn()
                            + ") et la fin prévue (" + terms.closesOn() + ").");
        }

        @Override
        public String code() {
            return "dates.inconsistent";
        }
    }

    record EnvelopeBelowAwards(long envelopeCents, long committedCents) implements CallRejection {
        @Override
        public String code() {
            return "funding.envelope.exceeded";
        }

        @Override
        public String detail() {
            return "L’enveloppe ne peut pas descendre à %s : %s sont déjà attribués."
                    .formatted(Euros.inFrench(envelopeCents), Euros.inFrench(committedCents));
        }

        @Override
        public String field() {
            return "envelopeCents";
        }
    }
}
