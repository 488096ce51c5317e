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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.maillage.projection.figures.Territories;
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
    private static final List<String> ZONINGS = List.of("2024", "2015", "both");
    private static final List<String> DETAILS = List.of("provenance", "bundle", "difference");
    private static final List<String> NOT_RELEASED = List.of(
            "from=2026-06-01",
            "to=2026-06-30",
            "granularity=day",
            "granularity=month",
            "before=1",
            "asOf=2026-01-01",
            "knowledge=then",
            "snapshot=g1-2026-06-30",
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

    private final Attackers attackers = new Attackers(figures);
    private final Map<String, Map<LocalDate, Map<String, Long>>> truth = new HashMap<>();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLE_ANONYMOUS", "ROLE_reader"})
    void nobodyButAnOfficerFindsOneToFourPersons(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("someone", "", role));
        var told = LocalDate.MIN;
        for (var month = BEGIN; !month.isAfter(DemoPersons.END); month = month.plusMonths(1)) {
            tell(told, month);
            told = month;
            remember(month.minusDays(1));
            monthly.release(month).ifPresent(publications::put);
            listen(month);
        }

        assertThat(behind.reached).isEmpty();
        assertThat(attackers.heard()).as("they were told a good deal").isGreaterThan(200);
        assertThat(attackers.find(truth)).isEmpty();
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

    private static Map<String, Long> persons(Map<String, Headcount> classes) {
        var persons = new HashMap<String, Long>();
        classes.forEach((name, count) -> persons.put(name, count.persons()));
        return persons;
    }

    private void listen(LocalDate today) {
        boolean isLast = today.equals(DemoPersons.END);
        for (Definition figure : figures.definitions()) {
            if (figure.persons()) {
                ZONINGS.forEach(zoning -> listen(figure, zoning, isLast));
                figure.by().forEach(by -> ask(figure.key(), "by=" + by).ifPresent(it -> attackers.hear(figure, it)));
                NOT_RELEASED.forEach(selection -> assertRefused(figure.key() + "?" + selection));
                DETAILS.forEach(detail -> assertRefused(figure.key() + "/" + detail + "?asOf=2026-01-01"));
            }
        }
    }

    private void listen(Definition figure, String zoning, boolean isLast) {
        attackers.hear(figure, told(figure, "territory=*&zoning=" + zoning));
        if (isLast) {
            one(zoning).forEach(it -> attackers.hear(figure, told(figure, "zoning=" + zoning + "&territory=" + it)));
        }
        watch(figure, zoning);
    }

    /** The territories of a zoning, to be asked for one by one. */
    private static Set<String> one(String zoning) {
        var territories = new TreeSet<>(Set.of("HORS", "INCONNU"));
        if (!zoning.equals("both")) {
            territories.addAll(DemoPersons.districts(zoning));
        }
        return territories;
    }

    private void watch(Definition figure, String asked) {
        var released = new ReleasedFigures(publications);
        String zoning = asked.equals("both") ? Territories.BOTH : asked;
        for (Set<String> territories : List.of(Set.<String>of(), one(asked))) {
            var view = new View(Set.of(), zoning, territories, null, null);
            released.values(figure, view).forEach(cell -> attackers.hear(figure, cell));
        }
        var ofAYear = new View(Set.of(), zoning, Set.of(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(released.values(figure, ofAYear)).allMatch(cell -> cell.withheld() != null);
    }

    private void assertRefused(String address) {
        assertThat(ask(address)).as(address).isEmpty();
    }

    private JsonNode told(Definition figure, String selection) {
        return ask(figure.key(), selection).orElseThrow(() -> new AssertionError(figure.key() + "?" + selection));
    }

    private Optional<JsonNode> ask(String key, String selection) {
        return ask(key + "?" + selection);
    }

    /** Empty when it is refused. */
    private Optional<JsonNode> ask(String address) {
        MvcTestResult answer = http.get().uri("/api/figures/" + address).exchange();
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

    /** What would be answered if nobody stood before it. */
    @RestController
    static final class AsTheyAre {

        private final List<String> reached = new ArrayList<>();

        @GetMapping({"/api/figures/{key}", "/api/figures/{key}/{detail}"})
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
