package org.maillage.projection.disclosure.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.disclosure.Disclosed;
import org.maillage.projection.disclosure.Publication;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.reading.Asked;
import org.maillage.projection.reading.Slice;

/** What everybody is answered of a figure that counts persons, in the form of the cells that officers get. */
final class ReleasedAnswers {

    private static final Set<String> RELEASED = Set.of("zoning", "territory", "by");

    private ReleasedAnswers() {}

    /** @param released last day counted in the release; absent before the first */
    @JsonInclude(Include.NON_NULL)
    record Released(
            Figure figure,
            String zoning,
            @Nullable String by,
            @Nullable LocalDate released,
            List<Cell> cells) {}

    /** @param by dimensions by which it is told */
    record Figure(
            String key,
            int version,
            String name,
            String unit,
            String definition,
            List<String> by,
            boolean shown,
            boolean persons) {

        static Figure of(Definition it) {
            return new Figure(
                    it.key(),
                    it.version(),
                    it.name(),
                    it.unit(),
                    it.text(),
                    Publication.dimensions(it),
                    it.shown(),
                    it.persons());
        }
    }

    /**
     * @param to       last day counted; absent where nothing is told
     * @param withheld true where nothing is told
     * @param words    what stands there instead
     */
    @JsonInclude(Include.NON_NULL)
    record Cell(
            String territory,
            @Nullable LocalDate to,
            @Nullable String by,
            @Nullable BigDecimal value,
            @Nullable Map<String, Long> of,
            @Nullable Boolean withheld,
            @Nullable String words) {}

    /** The answer to a selection, or the problem that it is not released. */
    static Released answer(Definition definition, Publication publication, Map<String, String[]> parameters) {
        parameters.keySet().stream()
                .filter(name -> !RELEASED.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> refuse(definition, name));
        var asked = new Asked(parameters, LocalDate.MAX);
        String zoning = asked.zoning();
        @Nullable String by = asked.by(definition).orElse(null);
        Collection<String> territories = asked.territories(zoning);
        if (territories.isEmpty()) {
            territories = publication.territories(definition, zoning);
        }
        if (by != null && !isTold(definition, by, territories)) {
            refuse(definition, "by");
        }
        var cells = new ArrayList<Cell>();
        for (String territory : territories) {
            for (Slice slice : slices(publication, definition, by)) {
                cells.add(cell(territory, slice, publication.of(definition, zoning, territory, slice)));
            }
        }
        return new Released(
                Figure.of(definition), zoning, by, publication.until().orElse(null), cells);
    }

    private static boolean isTold(Definition definition, String by, Collection<String> territories) {
        return Publication.dimensions(definition).contains(by)
                && Set.of(Territories.WHOLE).containsAll(territories);
    }

    private static Collection<Slice> slices(Publication publication, Definition definition, @Nullable String by) {
        return by == null
                ? List.of(Slice.WHOLE)
                : publication.values(definition, by).stream()
                        .map(value -> new Slice(by, value))
                        .collect(Collectors.toList());
    }

    private static Cell cell(String territory, Slice slice, Disclosed disclosed) {
        String by = slice.isWhole() ? null : slice.value();
        return switch (disclosed) {
            case Disclosed.Shown(var value, var until) ->
                new Cell(territory, until, by, value.value(), value.of(), null, null);
            case Disclosed.Withheld why -> new Cell(territory, null, by, null, null, true, why.words());
        };
    }

    private static void refuse(Definition definition, String parameter) {
        var told = Publication.dimensions(definition);
        String byWords = told.isEmpty() ? "" : ", ou par " + String.join(", ", told) + " pour toute la métropole";
        throw Problem.of(
                        "figure.not-released",
                        "« " + definition.name()
                                + " » compte des personnes : cet indicateur est publié une fois par mois,"
                                + " depuis le premier fait, par quartier" + byWords
                                + ". Le reste est montré aux agents.")
                .at(parameter, "released")
                .example("/api/figures/" + definition.key() + "?territory=*")
                .asException();
    }
}
