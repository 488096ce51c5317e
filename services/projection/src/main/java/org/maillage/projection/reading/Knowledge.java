package org.maillage.projection.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.maillage.projection.figures.CityDay;

/** Which contributions count when one looks at figures from another moment: there are two clocks. */
public sealed interface Knowledge {

    /** Whether a contribution counts. */
    boolean counts(Counted it);

    /** Whether it is today's: files hang together as they do by now, not as their events told. */
    default boolean isOfToday() {
        return true;
    }

    /** Today's, about everything. */
    record Present() implements Knowledge {

        @Override
        public boolean counts(Counted it) {
            return true;
        }
    }

    /**
     * What was recorded by then, whatever it says of earlier days. To the millisecond.
     *
     * @param instant the last one of which events count
     */
    record Then(Instant instant) implements Knowledge {

        @Override
        public boolean counts(Counted it) {
            return !it.origin().recorded().isAfter(instant);
        }

        @Override
        public boolean isOfToday() {
            return false;
        }
    }

    /**
     * What had been counted when something was published.
     *
     * @param upTo the cut below which it lies
     */
    record Published(Offsets upTo) implements Knowledge {

        @Override
        public boolean counts(Counted it) {
            return upTo.covers(it.position());
        }

        @Override
        public boolean isOfToday() {
            return false;
        }
    }

    /**
     * What had occurred by then, as it is known now: corrections and late statements included. What counts on the day of its
     * own event occurred at the event's instant; of the rest only the day is known.
     *
     * @param instant the last one of which facts count
     */
    record Now(Instant instant) implements Knowledge {

        @Override
        public boolean counts(Counted it) {
            LocalDate last = CityDay.of(instant);
            if (!it.on().equals(last)) {
                return it.on().isBefore(last);
            }
            Instant occurred = it.origin().occurred();
            return !occurred.isAfter(instant) || !CityDay.of(occurred).equals(last);
        }
    }
}
