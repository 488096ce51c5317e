package org.maillage.impact.job;

/** Where a claim of a job stands. */
public sealed interface JobState {

    /** Nobody has declared it. */
    record Absent() implements JobState {}

    /** One that was declared, whatever has become of it. */
    sealed interface Claimed extends JobState {

        JobFile file();

        Stage stage();
    }

    /** One that is, or was, a job. */
    sealed interface Live extends Claimed {

        /** The same state with something more remembered. */
        Live with(JobFile file);
    }

    /** Somebody is in post, as far as is known. */
    sealed interface Running extends Live {

        @Override
        Running with(JobFile file);
    }

    record Declared(JobFile file) implements Running {
        @Override
        public Stage stage() {
            return Stage.DECLARED;
        }

        @Override
        public Declared with(JobFile newer) {
            return new Declared(newer);
        }
    }

    record Confirmed(JobFile file) implements Running {
        @Override
        public Stage stage() {
            return Stage.CONFIRMED;
        }

        @Override
        public Confirmed with(JobFile newer) {
            return new Confirmed(newer);
        }
    }

    record Ended(JobFile file) implements Live {
        @Override
        public Stage stage() {
            return Stage.ENDED;
        }

        @Override
        public Ended with(JobFile newer) {
            return new Ended(newer);
        }
    }

    /** It never was. */
    record Cancelled(JobFile file) implements Claimed {
        @Override
        public Stage stage() {
            return Stage.CANCELLED;
        }
    }
}
