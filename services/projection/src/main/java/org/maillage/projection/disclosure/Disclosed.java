package org.maillage.projection.disclosure;

import java.time.LocalDate;
import org.maillage.projection.reading.Value;

/** What everybody may know of one cell. */
public sealed interface Disclosed {

    /**
     * A value.
     *
     * @param until last day counted
     */
    record Shown(Value value, LocalDate until) implements Disclosed {}

    /** Why there is none. */
    enum Withheld implements Disclosed {
        /** One to four persons, or nobody. */
        TOO_FEW("moins de 5"),
        /** It would tell of another cell, or was never told. */
        NOT_RELEASED("non publié");

        private final String words;

        Withheld(String words) {
            this.words = words;
        }

        /** What stands in the place of the value, French. */
        public String words() {
            return words;
        }
    }
}
