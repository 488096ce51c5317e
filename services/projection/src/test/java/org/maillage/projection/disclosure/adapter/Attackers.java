package org.maillage.projection.disclosure.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.disclosure.Attacker;
import org.maillage.projection.disclosure.Census;
import org.maillage.projection.disclosure.DemoPersons;
import org.maillage.projection.disclosure.Folded;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.live.CellValue;
import tools.jackson.databind.JsonNode;

/** An attacker for each margin of the persons of the demonstration city, and what answers tell them. */
final class Attackers {

    /** Those whom nobody leaves: who was once hired, served or asked stays so. */
    private static final Set<String> GROWING =
            Set.of("beneficiaires", "embauches", "situations-12-mois", "satisfaction", "mixite-lieux");

    private final Map<String, Attacker> byMargin = new TreeMap<>();

    /** They know which classes there are: it is no secret which districts a city has. */
    Attackers(Figures figures) {
        var all = new Folded(figures);
        DemoPersons.all().forEach(it -> all.add(it.fact()));
        new Census(figures, all)
                .upTo(DemoPersons.END)
                .forEach((figure, exact) -> exact.margins()
                        .forEach((name, classes) -> byMargin.put(
                                figure + "/" + name,
                                new Attacker(everywhere(name, classes.keySet()), GROWING.contains(figure)))));
    }

    /** How many numbers they have heard. */
    int heard() {
        return byMargin.values().stream().mapToInt(Attacker::heard).sum();
    }

    /**
     * By margin, what its attacker finds out of one to four persons.
     *
     * @param truth by margin how many there really are, by day and class
     */
    Map<String, String> find(Map<String, Map<LocalDate, Map<String, Long>>> truth) {
        var found = new TreeMap<String, String>();
        byMargin.forEach((margin, attacker) -> attacker.finds(Objects.requireNonNull(truth.get(margin), margin))
                .ifPresent(persons -> found.put(margin, persons)));
        return found;
    }

    /** Every number that an answer over HTTP holds. */
    void hear(Definition figure, JsonNode answer) {
        for (JsonNode cell : answer.path("cells")) {
            if (cell.has("of")) {
                hear(
                        figure,
                        cell.path("territory").asString(),
                        by(answer, cell),
                        LocalDate.parse(cell.path("to").asString()),
                        cell.path("value").asLong(0),
                        of(cell));
            } else {
                assertThat(cell.path("withheld").asBoolean()).isTrue();
                assertThat(cell.has("value")).isFalse();
            }
        }
    }

    /** A value of the live stream. */
    void hear(Definition figure, CellValue cell) {
        var value = cell.value().value();
        if (cell.until() != null) {
            long number = value == null ? 0 : value.longValue();
            hear(
                    figure,
                    cell.territory(),
                    null,
                    cell.until(),
                    number,
                    cell.value().of());
        }
    }

    /** The numbers of persons behind a value, in the words of the attackers. */
    private void hear(
            Definition figure, String territory, @Nullable String by, LocalDate on, long value, Map<String, Long> of) {
        long numerator = of.getOrDefault("numerator", 0L);
        long denominator = of.getOrDefault("denominator", 0L);
        switch (figure.key()) {
            case "beneficiaires-qpv" -> {
                hearClass("beneficiaires/residence", "QPV", on, numerator);
                hearClass("beneficiaires/residence", "HORS", on, denominator - numerator);
            }
            case "part-femmes" -> {
                hearClass("beneficiaires/gender", "WOMAN", on, numerator);
                hearClass("beneficiaires/gender", "MAN", on, denominator - numerator);
            }
            case "emplois-qpv" -> {
                hearClass("embauches/livesInQpv", "YES", on, numerator);
                hearTotal("embauches", on, denominator);
            }
            case "emplois-durables" -> {
                hearClass("situations-12-mois/situation", "inPost", on, numerator);
                hearTotal("situations-12-mois", on, denominator);
            }
            case "mixite-lieux" -> {
                of.forEach((origin, persons) -> hearClass("mixite-lieux/origin", origin, on, persons));
                hearTotal(
                        "mixite-lieux",
                        on,
                        of.values().stream().mapToLong(Long::longValue).sum());
            }
            case "satisfaction" -> hearCell("satisfaction", territory, by, on, denominator);
            case "emplois" -> hearCell("emplois", territory, by, on, of.getOrDefault("persons", 0L));
            default -> hearCell(figure.key(), territory, by, on, value);
        }
    }

    private void hearCell(String figure, String territory, @Nullable String by, LocalDate on, long persons) {
        if (by != null) {
            hearClass(figure + "/" + by.split("=", 2)[0], by.split("=", 2)[1], on, persons);
        } else if (territory.equals("TOUS")) {
            hearTotal(figure, on, persons);
        } else {
            hearClass(figure + "/territory", territory, on, persons);
        }
    }

    private void hearClass(String margin, String name, LocalDate on, long persons) {
        Objects.requireNonNull(byMargin.get(margin), margin).hearClass(name, on, persons);
    }

    private void hearTotal(String figure, LocalDate on, long persons) {
        byMargin.forEach((margin, attacker) -> {
            if (margin.startsWith(figure + "/")) {
                attacker.hearTotal(on, persons);
            }
        });
    }

    private static @Nullable String by(JsonNode answer, JsonNode cell) {
        return cell.has("by")
                ? answer.path("by").asString() + "=" + cell.path("by").asString()
                : null;
    }

    private static Map<String, Long> of(JsonNode cell) {
        var of = new HashMap<String, Long>();
        cell.path("of")
                .propertyStream()
                .forEach(it -> of.put(it.getKey(), it.getValue().asLong()));
        return of;
    }

    private static Set<String> everywhere(String margin, Set<String> now) {
        var all = new TreeSet<>(now);
        if (margin.equals("territory")) {
            all.addAll(DemoPersons.districts("2024"));
        }
        return all;
    }
}
