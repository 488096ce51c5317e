package org.maillage.impact.declaration;

import java.time.LocalDate;

/** Where a declaration stands. */
public sealed interface DeclarationState {

    /** Nobody has declared it. */
    record Absent() implements DeclarationState {}

    /** One that was made, whatever has become of it. */
    sealed interface Made extends DeclarationState {

        DeclarationFile file();

        Stage stage();
    }

    /** One that counts. */
    sealed interface Live extends Made {

        /** The same state with something more remembered. */
        Live with(DeclarationFile file);
    }

    record Declared(DeclarationFile file) implements Live {
        @Override
        public Stage stage() {
            return Stage.DECLARED;
        }

        @Override
        public Declared with(DeclarationFile newer) {
            return new Declared(newer);
        }
    }

    /** @param closedOn first day closed */
    record ServiceClosed(DeclarationFile file, LocalDate closedOn) implements Live {
        @Override
        public Stage stage() {
            return Stage.SERVICE_CLOSED;
        }

        @Override
        public ServiceClosed with(DeclarationFile newer) {
            return new ServiceClosed(newer, closedOn);
        }
    }

    /** It never was. */
    record Cancelled(DeclarationFile file) implements Made {
        @Override
        public Stage stage() {
            return Stage.CANCELLED;
        }
    }
}
