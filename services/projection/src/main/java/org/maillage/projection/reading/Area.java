package org.maillage.projection.reading;

import java.util.Set;
import org.maillage.projection.figures.Territories;

/** What a request calls a territory: one that has cells of its own, or several whose cells are added up at reading. */
public sealed interface Area {

    /** Whether a territory with cells of its own is in it. */
    boolean covers(String territory);

    /** Those that are known to be in it, whether anything was counted there or not. */
    Set<String> territories();

    /** Whether nothing else can be in it; otherwise only the stored cells can tell. */
    boolean isListed();

    /** A district, or one of the three special territories. */
    record One(String territory) implements Area {

        @Override
        public boolean covers(String other) {
            return territory.equals(other);
        }

        @Override
        public Set<String> territories() {
            return Set.of(territory);
        }

        @Override
        public boolean isListed() {
            return true;
        }
    }

    /** These, such as the districts of a commune. */
    record Several(Set<String> territories) implements Area {

        public Several {
            territories = Set.copyOf(territories);
        }

        @Override
        public boolean covers(String territory) {
            return territories.contains(territory);
        }

        @Override
        public boolean isListed() {
            return true;
        }
    }

    /**
     * Every district of a zoning.
     *
     * @param territories those that are known: facts may name others
     */
    record EveryDistrict(Set<String> territories) implements Area {

        public EveryDistrict {
            territories = Set.copyOf(territories);
        }

        @Override
        public boolean covers(String territory) {
            return Territories.isDistrict(territory);
        }

        @Override
        public boolean isListed() {
            return false;
        }
    }

    /** Places in a district of each generation, of which one is among these. */
    record InBoth(Set<String> codes) implements Area {

        public InBoth {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean covers(String territory) {
            return Territories.halves(territory).stream().anyMatch(codes::contains);
        }

        @Override
        public Set<String> territories() {
            return Set.of();
        }

        @Override
        public boolean isListed() {
            return false;
        }
    }
}
