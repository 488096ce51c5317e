package org.maillage.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.territory.Resolution.Answer;
import org.maillage.territory.Resolution.Basis;
import org.maillage.territory.TerritoryIndex.Box;
import org.maillage.territory.TerritoryIndex.France;
import org.maillage.territory.TerritoryIndex.Validity;

/** One zoning with what is loaded of it, and the honesty to say where that is not everything. */
final class ZoningGeneration {

    private final Zoning metropolitan;
    private final Zoning overseas;
    private final Pattern code;
    private final France france;
    private final @Nullable List<Box> completeWithin;
    private final @Nullable Set<String> departmentsListed;
    private final SortedMap<String, District> districts;
    private final Set<String> namedElsewhere;
    private final PerimeterMap map;

    /** @param namedElsewhere codes that exist although their perimeter may not be loaded */
    ZoningGeneration(TerritoryIndex.Generation index, France france, PerimeterFile file, Set<String> namedElsewhere) {
        this.metropolitan = zoning(index.year(), index.metropolitan());
        this.overseas = zoning(index.year(), index.overseas());
        this.code = Pattern.compile(index.code());
        this.france = france;
        this.completeWithin = index.completeWithin();
        this.departmentsListed = index.departmentsListed();
        this.districts = districts(file);
        this.namedElsewhere = namedElsewhere;
        this.map = new PerimeterMap(index.year(), file.qpvs());
    }

    Zoning zoning() {
        return metropolitan;
    }

    List<District> districts() {
        return List.copyOf(districts.values());
    }

    Optional<District> district(String wanted) {
        return Optional.ofNullable(districts.get(wanted));
    }

    Optional<District> at(Point point) {
        return map.at(point);
    }

    boolean validOn(LocalDate day, Point point) {
        return (france.isOverseas(point) ? overseas : metropolitan).validOn(day);
    }

    /** What the point alone tells; unknown where a perimeter may be missing. */
    Answer answer(Point point) {
        var district = map.at(point);
        if (district.isPresent()) {
            return new Answer(district.get().code(), Basis.POINT);
        }
        return isCompleteAt(point) ? new Answer(null, Basis.POINT) : Answer.UNKNOWN;
    }

    /** Whether such a district exists, as far as can be told: the format suffices in departments that are not listed. */
    boolean accepts(String candidate) {
        if (!code.matcher(candidate).matches()) {
            return false;
        }
        return districts.containsKey(candidate)
                || namedElsewhere.contains(candidate)
                || (departmentsListed != null && !departmentsListed.contains(candidate.substring(2, 5)));
    }

    private boolean isCompleteAt(Point point) {
        return completeWithin == null
                ? france.contains(point)
                : completeWithin.stream().anyMatch(box -> box.contains(point));
    }

    private SortedMap<String, District> districts(PerimeterFile file) {
        var byCode = new TreeMap<String, District>();
        for (var perimeter : file.qpvs()) {
            if (!code.matcher(perimeter.code()).matches()) {
                throw new IllegalStateException(
                        "not a code of zoning " + metropolitan.year() + ": " + perimeter.code());
            }
            if (byCode.put(perimeter.code(), perimeter.district(metropolitan.year())) != null) {
                throw new IllegalStateException("two perimeters for " + perimeter.code());
            }
        }
        return byCode;
    }

    private static Zoning zoning(String year, Validity validity) {
        return new Zoning(year, validity.from(), validity.to());
    }
}
