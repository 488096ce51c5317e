package org.maillage.funding.call;

import java.time.LocalDate;

/** Where a call stands. */
public sealed interface CallState {

    /** Nobody has published it. */
    record Absent() implements CallState {
        Published published(CallTerms terms, int revision) {
            return new Published(terms, revision);
        }
    }

    /** A call whose terms are known. */
    sealed interface Known extends CallState {

        /** In force. */
        CallTerms terms();

        /** 1, then 2, 3… */
        int revision();

        /** Last day on which an application is in time. */
        LocalDate lastDay();

        /** The same call under other terms. */
        Known revised(CallTerms terms, int revision);
    }

    record Published(CallTerms terms, int revision) implements Known {
        @Override
        public LocalDate lastDay() {
            return terms.closesOn();
        }

        @Override
        public Published revised(CallTerms newTerms, int newRevision) {
            return new Published(newTerms, newRevision);
        }

        Closed closed(LocalDate on) {
            return new Closed(terms, revision, on);
        }
    }

    /** Awards remain possible. */
    record Closed(CallTerms terms, int revision, LocalDate lastDay) implements Known {
        @Override
        public Closed revised(CallTerms newTerms, int newRevision) {
            return new Closed(newTerms, newRevision, lastDay);
        }
    }
}
