package org.maillage.projection.reading.adapter;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.Asked;
import org.maillage.projection.reading.CellQuery;
import org.maillage.projection.reading.ContributionOrder;
import org.maillage.projection.reading.Counted;
import org.maillage.projection.reading.Districts;
import org.maillage.projection.reading.Explainer;
import org.maillage.projection.reading.Explanation;
import org.maillage.projection.reading.InvalidParameterException;
import org.maillage.projection.reading.Knowledge;
import org.maillage.projection.reading.Offsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads requests about what a value is made of, and logs each with its reader. */
final class ProvenanceRequests {

    private static final Logger log = LoggerFactory.getLogger(ProvenanceRequests.class);

    private final Figures figures;
    private final Explainer explainer;
    private final Viewpoints viewpoints;
    private final Districts districts;

    ProvenanceRequests(Figures figures, Explainer explainer, Viewpoints viewpoints, Districts districts) {
        this.figures = figures;
        this.explainer = explainer;
        this.viewpoints = viewpoints;
        this.districts = districts;
    }

    /** One request: the value that it is about, and from where it looks. */
    record Request(CellQuery cell, Viewpoint view, Asked asked, int fingerprint) {

        /** Where the page begins that it asks for; null for the first. */
        @Nullable
        Cursor after() {
            return asked.given("after")
                    .map(text -> Cursor.parse(text, fingerprint))
                    .orElse(null);
        }
    }

    /** About a value as it is seen from somewhere, by these parameters and those of every such request. */
    Request read(String key, HttpServletRequest request, Principal reader, String... more) {
        var view = viewpoints.of(request.getParameterMap());
        return read(figure(key), view, request, reader, more);
    }

    /** About the difference between the two clocks at a moment. */
    Request readMoment(String key, HttpServletRequest request, Principal reader, String... more) {
        var view = new Viewpoint(CityDay.of(moment(request)), new Knowledge.Present(), null);
        return read(figure(key), view, request, reader, more);
    }

    /** The moment that a request must give. */
    Instant moment(HttpServletRequest request) {
        return viewpoints.moment(request.getParameterMap());
    }

    /** What the value is made of, below the cut of an earlier page, of a snapshot, or of the cells that are there. */
    Explanation explain(Request it) {
        var journal = viewpoints.journal(it.view(), it.cell().definition());
        return explainer.explain(journal, it.cell(), it.view().knowledge(), cut(it));
    }

    /** The cut below which a request is answered. */
    Offsets cut(Request it) {
        var after = it.after();
        if (after != null) {
            return after.upTo();
        }
        var snapshot = it.view().snapshot();
        return snapshot == null ? explainer.shown(it.cell()) : snapshot.upTo();
    }

    private Definition figure(String key) {
        return FigureController.definition(figures, key);
    }

    private Request read(
            Definition definition, Viewpoint view, HttpServletRequest request, Principal reader, String... more) {
        var asked = new Asked(request.getParameterMap(), view.day()).only(known(more));
        String zoning = asked.zoning(districts.zonings());
        var areas = asked.areas(zoning, districts);
        var cell = new CellQuery(definition, zoning, asked.area(), areas, asked.slice(definition), asked.period());
        log.atInfo()
                .addKeyValue("reader", reader.getName())
                .addKeyValue("figure", definition.key())
                .addKeyValue("territory", cell.area())
                .addKeyValue("period", cell.period())
                .log("provenance read");
        return new Request(cell, view, asked, fingerprint(definition, request.getParameterMap()));
    }

    private static String[] known(String... more) {
        var known = new ArrayList<>(List.of("territory", "from", "to", "zoning", "by", "value", Viewpoints.AS_OF));
        known.addAll(List.of(more));
        return known.toArray(String[]::new);
    }

    /** The same for the pages of one question. */
    private static int fingerprint(Definition definition, Map<String, String[]> parameters) {
        var asking = new TreeMap<String, String>();
        parameters.forEach((name, values) -> asking.put(name, String.join(",", values)));
        asking.remove("after");
        asking.remove("limit");
        return Objects.hash(definition.key(), asking.toString());
    }

    /** The order of a request: a name, with a minus for the largest first; the latest day first when it does not say. */
    static Comparator<Counted> order(Asked asked) {
        String text = asked.given("sort").orElse("-day");
        boolean descending = text.startsWith("-");
        try {
            var order =
                    ContributionOrder.valueOf(text.substring(descending ? 1 : 0).toUpperCase(Locale.ROOT));
            return descending ? order.descending() : order.ascending();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidParameterException(
                    "sort",
                    "enum",
                    "Les tris sont day, occurred, recorded, amount et sender ; « - » les inverse.",
                    "-day");
        }
    }
}
