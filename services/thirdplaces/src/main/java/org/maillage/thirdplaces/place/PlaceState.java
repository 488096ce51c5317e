package org.maillage.thirdplaces.place;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of a place. */
public sealed interface PlaceState {

    /** Nobody has registered it. */
    record Absent() implements PlaceState {
        Registered registered(Registration registration, LocalDate on) {
            return new Registered(registration, on, new TreeMap<>(), new TreeMap<>(), Activity.NONE);
        }
    }

    /**
     * Registered, for good.
     *
     * @param registeredOn day of its registration; nothing about it is dated before
     * @param spaces       by their codes
     * @param labels       held or held once
     */
    record Registered(
            Registration registration,
            LocalDate registeredOn,
            SortedMap<String, Space> spaces,
            SortedMap<Label, HeldLabel> labels,
            Activity activity)
            implements PlaceState {

        public Registered {
            spaces = Collections.unmodifiableSortedMap(new TreeMap<>(spaces));
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }

        /** Its QPV in every zoning. */
        public Districts districts() {
            return registration.districts();
        }

        /** Area of the spaces that are to let on a day or later, in square metres. */
        long lettableFrom(LocalDate day) {
            return spaces.values().stream()
                    .filter(it -> it.isLetFrom(day))
                    .mapToLong(it -> it.offer().lettableM2())
                    .sum();
        }

        Registered with(Space space) {
            var more = new TreeMap<>(spaces);
            more.put(space.offer().space(), space);
            return new Registered(registration, registeredOn, more, labels, activity);
        }

        Registered with(Label label, HeldLabel held) {
            var more = new TreeMap<>(labels);
            more.put(label, held);
            return new Registered(registration, registeredOn, spaces, more, activity);
        }

        Registered with(Activity newer) {
            return new Registered(registration, registeredOn, spaces, labels, newer);
        }
    }
}
