package org.maillage.projection.disclosure.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.disclosure.Attacker;
import org.maillage.projection.disclosure.Census;
import org.maillage.projection.disclosure.DemoPersons;
import org.maillage.projection.disclosure.Folded;
import org.maillage.projection.disclosure.Headcount;
import org.maillage.projection.disclosure.Monthly;
import org.maillage.projection.disclosure.Publications;
import org.maillage.projection.disclosure.Release;
import org.maillage.projection.disclosure.Releases;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.live.CellValue;
import org.maillage.projection.live.View;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Month after month of the demonstration city, someone without a token and someone with a reader's ask for everything that can be asked
 * of persons, keep all that they were ever told, and try to find one to four persons in it.
 */
class AttackTest {

    private static final LocalDate BEGIN = LocalDate.of(2024, 3, 1);
    /** Those whom nobody leaves: who was once hired, served or asked stays so. */
    private static final Set<String> GROWING =
            Set.of("beneficiaires", "embauches", "situations-12-mois", "satisfaction", "mixite-lieux");

    private static final List<String> NOT_RELEASED = List.of(
            "from=2026-06-01",
            "to=2026-06-30",
            "granularity=day",
            "granularity=month",
            "asOf=2026-01-01",
            "knowledge=then",
            "territory=QN03107M&by=gender",
            "by=programme",
            "by=place");

    private final Figures figures = new Figures(Catalogue.all());
    private final Folded cells = new Folded(figures);
    private final Census census = new Census(figures, cells);
    private final Publications publications = new Publications();
    private final Monthly monthly = new Monthly(census, new Kept());
    private final AsTheyAre behind = new AsTheyAre();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(behind)
            .addInterceptors(new DisclosureGate(figures, publications, new JsonMapper(), new SimpleMeterRegistry()))
            .build());

    private final Map<String, Attacker> attackers = new TreeMap<>();
    private final Map<String, Map<LocalDate, Map<String, Long>>> truth = new HashMap<>();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLE_ANONYMOUS", "ROLE_reader"})
    void nobodyButAnOfficerFindsOneToFourPersons(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("someone", "", role));
        hire();
        var told = LocalDate.MIN;
        for (var month = BEGIN; !month.isAfter(DemoPersons.END); month = month.plusMonths(1)) {
            tell(told, month);
            told = month;
            remember(month.minusDays(1));
            monthly.release(month).ifPresent(publications::put);
            listen(month);
        }

        assertThat(behind.reached).isEmpty();
        assertThat(attackers.values().stream().mapToInt(Attacker::heard).sum())
                .as("they were told a good deal")
                .isGreaterThan(200);
        attackers.forEach(
                (margin, attacker) -> assertThat(attacker.finds(Objects.requireNonNull(truth.get(margin), margin)))
                        .as(margin)
                        .isEmpty());
    }

    private void tell(LocalDate from, LocalDate before) {
        DemoPersons.all().stream()
                .filter(it -> !it.on().isBefore(from) && it.on().isBefore(before))
                .forEach(it -> cells.add(it.fact()));
    }

    /** What really happened, which only this test knows. */
    private void remember(LocalDate day) {
        census.upTo(day)
                .forEach((figure, exact) -> exact.margins()
                        .forEach((name, classes) -> truth.computeIfAbsent(figure + "/" + name, _ -> new HashMap<>())
                                .put(day, persons(classes))));
    }

    /** They know which classes there are: it is no secret which districts a city has. */
    private void hire() {
        var all = new Folded(figures);
        DemoPersons.all().forEach(it -> all.add(it.fact()));
        new Census(figures, all)
                .upTo(DemoPersons.END)
                .forEach((figure, exact) -> exact.margins()
                        .forEach((name, classes) -> attackers.put(
                                figure + "/" + name,
                                new Attacker(everywhere(name, classes.keySet()), GROWING.contains(figure)))));
    }

    private static Set<String> everywhere(String margin, Set<String> now) {
        var all = new TreeSet<>(now);
        if (margin.equals("territory")) {
            all.addAll(DemoPersons.districts("2024"));
        }
        return all;
    }

    private static Map<String, Long> persons(Map<String, Headcount> classes) {
        var persons = new HashMap<String, Long>();
        classes.forEach((name, count) -> persons.put(name, count.persons()));
        return persons;
    }

    private void listen(LocalDate today) {
        for (Definition figure : figures.definitions()) {
            if (figure.persons()) {
                for (String zoning : List.of("2024", "2015")) {
                    hear(figure, told(figure.key(), "territory=*&zoning=" + zoning));
                    if (today.equals(DemoPersons.END)) {
                        DemoPersons.districts(zoning)
                                .forEach(it ->
                                        hear(figure, told(figure.key(), "zoning=" + zoning + "&territory=" + it)));
                    }
                    watch(figure, zoning);
                }
                figure.by().forEach(by -> ask(figure.key(), "by=" + by).ifPresent(it -> hear(figure, it)));
                NOT_RELEASED.forEach(selection -> assertThat(ask(figure.key(), selection))
                        .as(figure.key() + "?" + selection)
                        .isEmpty());
                assertThat(ask(figure.key() + "/provenance", "territory=TOUS")).isEmpty();
            }
        }
    }

    private void watch(Definition figure, String zoning) {
        var view = new View(Set.of(), zoning, Set.of(), null, null);
        for (CellValue cell : new ReleasedFigures(publications).values(figure, view)) {
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
    }

    private JsonNode told(String key, String selection) {
        return ask(key, selection).orElseThrow(() -> new AssertionError(key + "?" + selection));
    }

    /** Empty when the selection is refused. */
    private Optional<JsonNode> ask(String key, String selection) {
        MvcTestResult answer =
                http.get().uri("/api/figures/" + key + "?" + selection).exchange();
        if (answer.getUnresolvedException() != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new JsonMapper().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8)));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void hear(Definition figure, JsonNode answer) {
        for (JsonNode cell : answer.path("cells")) {
            if (cell.has("of")) {
                var of = new HashMap<String, Long>();
                cell.path("of")
                        .propertyStream()
                        .forEach(it -> of.put(it.getKey(), it.getValue().asLong()));
                hear(
                        figure,
                        cell.path("territory").asString(),
                        cell.has("by")
                                ? answer.path("by").asString() + "="
                                        + cell.path("by").asString()
                                : null,
                        LocalDate.parse(cell.path("to").asString()),
                        cell.path("value").asLong(0),
                        of);
            } else {
                assertThat(cell.path("withheld").asBoolean()).isTrue();
                assertThat(cell.has("value")).isFalse();
            }
        }
    }

    /** Every number of persons that an answer holds, in the words of the attackers. */
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
        Objects.requireNonNull(attackers.get(margin), margin).hearClass(name, on, persons);
    }

    private void hearTotal(String figure, LocalDate on, long persons) {
        attackers.forEach((margin, attacker) -> {
            if (margin.startsWith(figure + "/")) {
                attacker.hearTotal(on, persons);
            }
        });
    }

    /** What would be answered if nobody stood before it. */
    @RestController
    static final class AsTheyAre {

        private final List<String> reached = new ArrayList<>();

        @GetMapping({"/api/figures/{key}", "/api/figures/{key}/provenance"})
        String exact(@PathVariable String key) {
            reached.add(key);
            return "{}";
        }
    }

    /** In memory. */
    private static final class Kept implements Releases {

        private Optional<Release> last = Optional.empty();

        @Override
        public Optional<Release> last() {
            return last;
        }

        @Override
        public void add(Release release) {
            last = Optional.of(release);
        }
    }
}
