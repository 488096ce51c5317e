package org.maillage.thirdplaces.occupancy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where an occupancy stands. A state is a type; what may become of it is its method. */
public sealed interface OccupancyState {

    /** Nobody has said that anything was signed. */
    record Absent() implements OccupancyState {
        Agreed agreed(Agreement agreement, LocalDate on) {
            return new Agreed(agreement, on);
        }
    }

    /** Signed, whatever became of it. */
    sealed interface Signed extends OccupancyState {

        /** With the end that was last agreed. */
        Agreement agreement();

        /** Day on which it was signed as the file opened; nothing about it is dated before. */
        LocalDate agreedOn();

        Stage stage();

        /**
         * What it takes of its space by right of the agreement, from its start to its end: whoever stays on without one is listed
         * for staff, and keeps nobody else out.
         */
        Holding holding();

        /** The same, but whoever stays without an agreement takes what they have. */
        default Holding stillHeld(LocalDate today) {
            return holding();
        }

        /** What the occupant has on a day, whatever the agreement says. */
        Let occupied(LocalDate day);
    }

    /** Not moved in yet. */
    record Agreed(Agreement agreement, LocalDate agreedOn) implements Signed {
        @Override
        public Stage stage() {
            return Stage.AGREED;
        }

        @Override
        public Holding holding() {
            return new Holding(new TreeMap<>(Map.of(agreement.startsOn(), agreement.let())), agreement.freeOn());
        }

        @Override
        public Let occupied(LocalDate day) {
            return Let.NOTHING;
        }

        In movedIn(LocalDate on) {
            return new In(agreement, agreedOn, on, new TreeMap<>(Map.of(on, agreement.let())));
        }

        Out movedOut(LocalDate on) {
            return new Out(agreement, agreedOn, null, on, new TreeMap<>());
        }
    }

    /** @param lets by the day from which each holds; the first is that of moving in */
    record In(Agreement agreement, LocalDate agreedOn, LocalDate movedInOn, SortedMap<LocalDate, Let> lets)
            implements Signed {

        public In {
            lets = Collections.unmodifiableSortedMap(new TreeMap<>(lets));
        }

        @Override
        public Stage stage() {
            return Stage.IN;
        }

        @Override
        public Holding holding() {
            return new Holding(lets, agreement.freeOn()).from(agreement.startsOn());
        }

        @Override
        public Holding stillHeld(LocalDate today) {
            LocalDate freeOn = agreement.freeOn();
            return freeOn == null || freeOn.isAfter(today) ? holding() : new Holding(lets, null);
        }

        @Override
        public Let occupied(LocalDate day) {
            return new Holding(lets, null).on(day);
        }

        /** What is let since the latest change. */
        public Let let() {
            return lets.sequencedValues().getLast();
        }

        LocalDate changedOn() {
            return lets.lastKey();
        }

        In changed(LocalDate effectiveOn, Let let, @Nullable LocalDate endsOn) {
            var more = new TreeMap<>(lets);
            more.put(effectiveOn, let);
            return new In(agreement.until(endsOn), agreedOn, movedInOn, more);
        }

        Out movedOut(LocalDate on) {
            return new Out(agreement, agreedOn, movedInOn, on, lets);
        }
    }

    /**
     * Over.
     *
     * @param movedInOn  null for one that never moved in
     * @param movedOutOn first day free
     */
    record Out(
            Agreement agreement,
            LocalDate agreedOn,
            @Nullable LocalDate movedInOn,
            LocalDate movedOutOn,
            SortedMap<LocalDate, Let> lets)
            implements Signed {

        public Out {
            lets = Collections.unmodifiableSortedMap(new TreeMap<>(lets));
        }

        @Override
        public Stage stage() {
            return Stage.OUT;
        }

        @Override
        public Holding holding() {
            LocalDate freeOn = agreement.freeOn();
            boolean endedBefore = freeOn != null && freeOn.isBefore(movedOutOn);
            return new Holding(lets, endedBefore ? freeOn : movedOutOn).from(agreement.startsOn());
        }

        @Override
        public Let occupied(LocalDate day) {
            return new Holding(lets, movedOutOn).on(day);
        }
    }
}
