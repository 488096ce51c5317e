package org.maillage.territory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.maillage.territory.Resolution.Answer;
import org.maillage.territory.Resolution.Basis;

/** The zonings and their districts. Immutable, for any number of threads; load it once. */
public final class Territories {

    /** Declared in place of a code: outside every district of that zoning. */
    public static final String OUTSIDE = "HORS";

    private final SequencedMap<String, ZoningGeneration> generations = new LinkedHashMap<>();
    private final TerritoryIndex.France france;
    private final Succession succession;
    private final LivedNeighbourhoods livedNeighbourhoods;
    private final SortedMap<String, Population> populations;

    private Territories(TerritoryIndex index) {
        france = index.france();
        succession = new Succession(Resources.read(index.succession(), Succession.Table.class));
        livedNeighbourhoods = new LivedNeighbourhoods(
                List.of(Resources.read(index.livedNeighbourhoods(), LivedNeighbourhood[].class)));
        populations = Collections.unmodifiableSortedMap(
                Resources.read(index.populations(), PopulationFile.class).latest());
        var namedElsewhere = succession.codes();
        for (var zoning : index.zonings()) {
            generations.put(zoning.year(), new ZoningGeneration(zoning, france, namedElsewhere));
        }
    }

    /**
     * Reads the index of the class path. Perimeters are read at the first question about them, which takes some tenths of a
     * second, and fails when a file is missing or contradicts itself.
     */
    public static Territories load() {
        return new Territories(Resources.read("index.json", TerritoryIndex.class));
    }

    /** Every zoning, oldest first. */
    public List<Zoning> zonings() {
        return generations.values().stream().map(ZoningGeneration::zoning).toList();
    }

    /** The zoning that holds on {@code day} in metropolitan France; empty before the first. */
    public Optional<Zoning> zoningOn(LocalDate day) {
        return zonings().stream().filter(zoning -> zoning.validOn(day)).findFirst();
    }

    /** The zoning that holds on {@code day} at {@code point}: overseas a generation may begin later. */
    public Optional<Zoning> zoningOn(LocalDate day, Point point) {
        return generationOn(day, point).map(ZoningGeneration::zoning);
    }

    /**
     * The districts of a zoning whose perimeters are loaded, by code.
     *
     * @throws IllegalArgumentException for an unknown zoning
     */
    public List<District> districts(String zoning) {
        return generation(zoning).districts();
    }

    /** The district of any zoning with this code, if its perimeter is loaded. */
    public Optional<District> district(String code) {
        return generations.values().stream()
                .flatMap(generation -> generation.district(code).stream())
                .findFirst();
    }

    /**
     * The district of {@code zoning} at a point, limits included; where two overlap, the one with the smallest code. Empty
     * also where no perimeter is loaded: {@link #resolve} tells the difference.
     *
     * @throws IllegalArgumentException for an unknown zoning
     */
    public Optional<District> at(String zoning, Point point) {
        return generation(zoning).at(point);
    }

    /** The same, in WGS84 degrees. */
    public Optional<District> at(String zoning, double lon, double lat) {
        return at(zoning, new Point(lon, lat));
    }

    /** The district at a point in the zoning that held there on {@code day}. */
    public Optional<District> at(LocalDate day, Point point) {
        return generationOn(day, point).flatMap(generation -> generation.at(point));
    }

    /**
     * Where a fact lies in every zoning: by its point where the perimeters are loaded, else as declared, else unknown.
     *
     * @param declared by zoning, a code or {@link #OUTSIDE}; codes are taken as they are, {@link #accepts} checks them
     */
    public Resolution resolve(@Nullable Point location, Map<String, String> declared) {
        var qpv = new LinkedHashMap<String, @Nullable String>();
        var basis = new LinkedHashMap<String, Basis>();
        generations.forEach((zoning, generation) -> {
            var answer = location == null ? Answer.UNKNOWN : generation.answer(location);
            var word = declared.get(zoning);
            if (answer.basis() == Basis.NONE && word != null) {
                answer = Answer.declared(word);
            }
            qpv.put(zoning, answer.code());
            basis.put(zoning, answer.basis());
        });
        return new Resolution(qpv, basis);
    }

    /**
     * Whether a declared code may stand: {@link #OUTSIDE}, or the code of a district of that zoning. Where the districts of a
     * department are not known to us, a well-formed code is believed. An unknown zoning accepts nothing.
     */
    public boolean accepts(String zoning, String codeOrOutside) {
        var generation = generations.get(zoning);
        return generation != null && (codeOrOutside.equals(OUTSIDE) || generation.accepts(codeOrOutside));
    }

    /** Whether coordinates can be French; meant to catch swapped or mistyped ones, so it is generous at borders. */
    public boolean inFrance(Point point) {
        return france.contains(point);
    }

    /** Codes in the next zoning that a district's area went to; empty also when not known, see {@link #successionKnown}. */
    public SortedSet<String> successors(String code) {
        return succession.successors(code);
    }

    /** Codes in the zoning before that a district was made of; empty also when not known, see {@link #successionKnown}. */
    public SortedSet<String> predecessors(String code) {
        return succession.predecessors(code);
    }

    /** Whether it is established what this district became or came from, be it nothing. */
    public boolean successionKnown(String code) {
        return succession.knows(code);
    }

    /** The last count of each district of any zoning whose residents were counted, by code. */
    public SortedMap<String, Population> populations() {
        return populations;
    }

    /** The neighbourhood that residents call so, whatever its accents and capitals. */
    public Optional<LivedNeighbourhood> livedNeighbourhood(String name) {
        return livedNeighbourhoods.named(name);
    }

    private ZoningGeneration generation(String zoning) {
        var generation = generations.get(zoning);
        if (generation == null) {
            throw new IllegalArgumentException("no zoning " + zoning + ", only " + generations.keySet());
        }
        return generation;
    }

    private Optional<ZoningGeneration> generationOn(LocalDate day, Point point) {
        return generations.values().stream()
                .filter(generation -> generation.validOn(day, point))
                .findFirst();
    }
}
