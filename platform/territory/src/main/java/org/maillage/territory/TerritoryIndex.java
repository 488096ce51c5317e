package org.maillage.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is loaded, as {@code territory/index.json} lists it: another perimeter file is a line there. */
record TerritoryIndex(
        List<Generation> zonings, String succession, String livedNeighbourhoods, String populations, France france) {

    /**
     * @param code              pattern of its district codes; the department is in characters 3 to 5 of each
     * @param perimeters        file beside the index
     * @param completeWithin    areas in which no perimeter is missing; absent = all of France
     * @param departmentsListed departments of which every code is known; absent = all
     */
    record Generation(
            String year,
            Validity metropolitan,
            Validity overseas,
            String code,
            String perimeters,
            @Nullable List<Box> completeWithin,
            @Nullable Set<String> departmentsListed) {}

    record Validity(LocalDate from, @Nullable LocalDate to) {}

    /** Coordinates that can be French: boxes, so neighbours near a border pass. */
    record France(Box metropolitan, List<Box> overseas) {

        boolean contains(Point point) {
            return metropolitan.contains(point) || isOverseas(point);
        }

        boolean isOverseas(Point point) {
            return overseas.stream().anyMatch(box -> box.contains(point));
        }
    }

    /** A box in degrees, edges included; the name is for whoever reads the file. */
    record Box(@Nullable String name, double west, double south, double east, double north) {

        boolean contains(Point point) {
            return west <= point.lon() && point.lon() <= east && south <= point.lat() && point.lat() <= north;
        }
    }
}
