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

/**
 * One zoning with what is loaded of it, and the honesty to say where that is not everything. Its perimeters are read at the
 * first question about them: half a second that the start of a service does not have to wait for.
 */
final class ZoningGeneration {

    private final Zoning metropolitan;
    private final Zoning overseas;
    private final Pattern code;
    private final France france;
    private final @Nullable List<Box> completeWithin;
    private final @Nullable Set<String> departmentsListed;
    private final Set<String> namedElsewhere;
    private final String perimeters;
    private volatile @Nullable Loaded loaded;

    /** @param namedElsewhere codes that exist although their perimeter may not be loaded */
    ZoningGeneration(TerritoryIndex.Generation index, France france, Set<String> namedElsewhere) {
        this.metropolitan = zoning(index.year(), index.metropolitan());
        this.overseas = zoning(index.year(), index.overseas());
        this.code = Pattern.compile(index.code());
        this.france = france;
        this.completeWithin = index.completeWithin();
        this.departmentsListed = index.departmentsListed();
        this.namedElsewhere = namedElsewhere;
        this.perimeters = index.perimeters();
    }

    Zoning zoning() {
        return metropolitan;
    }

    List<District> districts() {
        return List.copyOf(loaded().districts().values());
    }

    Optional<District> district(String wanted) {
        return Optional.ofNullable(loaded().districts().get(wanted));
    }

    Optional<District> at(Point point) {
        return loaded().map().at(point);
    }

    boolean validOn(LocalDate day, Point point) {
        return (france.isOverseas(point) ? overseas : metropolitan).validOn(day);
    }

    /** What the point alone tells; unknown where a perimeter may be missing. */
    Answer answer(Point point) {
        var district = at(point);
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
        return loaded().districts().containsKey(candidate)
                || namedElsewhere.contains(candidate)
                || (departmentsListed != null && !departmentsListed.contains(candidate.substring(2, 5)));
    }

    private boolean isCompleteAt(Point point) {
        return completeWithin == null
                ? france.contains(point)
                : completeWithin.stream().anyMatch(box -> box.contains(point));
    }

    private Loaded loaded() {
        Loaded known = loaded;
        return known == null ? load() : known;
    }

    private synchronized Loaded load() {
        Loaded known = loaded;
        if (known == null) {
            PerimeterFile file = Resources.read(perimeters, PerimeterFile.class);
            known = new Loaded(districts(file), new PerimeterMap(metropolitan.year(), file.qpvs()));
            loaded = known;
        }
        return known;
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

    /** @param districts by code */
    private record Loaded(SortedMap<String, District> districts, PerimeterMap map) {}

    private static Zoning zoning(String year, Validity validity) {
        return new Zoning(year, validity.from(), validity.to());
    }
}
