package org.maillage.projection.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.projection.figures.Definition;

class AskedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Definition FIGURE =
            Definition.sum("besoins", "Besoins", "besoins", List.of("theme"), "Besoins.");

    @Test
    void whatIsNotSaidIsTheWholeOfAllTimeInTheCurrentZoning() {
        var asked = asked("");

        assertThat(asked.zoning()).isEqualTo("2024");
        assertThat(asked.territories("2024")).containsExactly("TOUS");
        assertThat(asked.period()).isEqualTo(Period.until(TODAY));
        assertThat(asked.granularity()).isEmpty();
        assertThat(asked.slice(FIGURE)).isEqualTo(Slice.WHOLE);
    }

    @Test
    void thePeriodsAreItselfOrItsPiecesOrTheSameDaysOfTheYearsBeforeAndItself() {
        String days = "from=2024-02-01&to=2024-02-29";

        assertThat(pieces(days)).containsExactly("2024-02-01 2024-02-29");
        assertThat(pieces(days.replace("02-01", "01-31") + "&granularity=month"))
                .containsExactly("2024-01-31 2024-01-31", "2024-02-01 2024-02-29");
        assertThat(pieces(days + "&before=2"))
                .containsExactly("2022-02-01 2022-02-28", "2023-02-01 2023-02-28", "2024-02-01 2024-02-29");
        assertThat(pieces("to=2024-03-31&before=1")).containsExactly("null 2023-03-31", "null 2024-03-31");
    }

    private static List<String> pieces(String query) {
        var asked = asked(query);
        return asked.pieces(asked.period()).stream()
                .map(it -> it.from() + " " + it.to())
                .toList();
    }

    @Test
    void territoriesMayBeSeveralOrAll() {
        assertThat(asked("territory=QN03107M,HORS").territories("2024")).containsExactlyInAnyOrder("QN03107M", "HORS");
        assertThat(asked("territory=*").territories("2024")).isEmpty();
    }

    @Test
    void placesInBothGenerationsAreAZoningOfTheirOwn() {
        assertThat(asked("zoning=both").zoning()).isEqualTo("2015+2024");
        assertThat(asked("territory=QP031007+QN03107M").territories("2015+2024"))
                .containsExactly("QP031007+QN03107M");
        assertThat(area("QP031007", "2015+2024")).isEqualTo(new Area.InBoth(Set.of("QP031007")));
        assertThat(area("TOUS", "2015+2024")).isEqualTo(new Area.One("TOUS"));
    }

    @Test
    void aZoningOfTheReferenceDataIsKnown() {
        assertThat(asked("zoning=2030").zoning(Set.of("2015", "2024", "2030"))).isEqualTo("2030");
    }

    @Test
    void aCommuneIsItsDistrictsInTheZoning() {
        assertThat(area("COMMUNE-31555", "2024")).isEqualTo(new Area.Several(Set.of("QN03107M", "QN03109M")));
        assertThat(area("COMMUNE-31555", "2015")).isEqualTo(new Area.Several(Set.of("QP031007")));
        assertThat(area("COMMUNE-31555", "2015+2024"))
                .isEqualTo(new Area.InBoth(Set.of("QN03107M", "QN03109M", "QP031007")));
    }

    @Test
    void everyDistrictOfAZoningIsOneArea() {
        assertThat(area("QPV", "2024")).isEqualTo(new Area.EveryDistrict(Set.of("QN03107M", "QN03109M", "QN03105M")));
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE-99999, 2024, commune",
        "COMMUNE-1, 2024, pattern",
        "QP031007, 2024, pattern",
        "QN03107M, 2015, pattern"
    })
    void anAreaThatThereIsNotIsRefused(String name, String zoning, String rule) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> area(name, zoning))
                .satisfies(fault -> assertThat(fault.rule()).isEqualTo(rule));
    }

    private static Area area(String name, String zoning) {
        return asked("territory=" + name).areas(zoning, new FewDistricts()).get(name);
    }

    private static final class FewDistricts implements Districts {

        private final Map<String, Map<String, String>> communes = Map.of(
                "2015", Map.of("QP031007", "31555"),
                "2024", Map.of("QN03107M", "31555", "QN03109M", "31555", "QN03105M", "31149"));

        @Override
        public Set<String> zonings() {
            return communes.keySet();
        }

        @Override
        public Set<String> of(String zoning) {
            return communes.getOrDefault(zoning, Map.of()).keySet();
        }

        @Override
        public Set<String> in(String zoning, String commune) {
            return of(zoning).stream()
                    .filter(code -> commune.equals(
                            communes.getOrDefault(zoning, Map.of()).get(code)))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zoning=1996, zoning, enum",
        "territory=QP031007, territory, pattern",
        "territory=a.b, territory, pattern",
        "territory=QPV, territory, pattern",
        "from=24/11/2026, from, date",
        "to=2026-02-30, to, date",
        "from=2027-01-01, from, order",
        "granularity=week, granularity, enum",
        "by=colour, by, enum",
        "by=theme, value, required",
        "value=SANTE, by, required",
        "before=0, before, range",
        "before=21, before, range",
        "before=one, before, range",
        "before=2&granularity=year, before, alone",
        "limit=0, limit, range",
        "limit=many, limit, range",
        "asOf=2026-01-01, asOf, unknown"
    })
    void whatThereIsNotIsRefusedByNameAndRule(String query, String field, String rule) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> everything(asked(query)))
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.rule()).isEqualTo(rule);
                    assertThat(fault).hasMessageContaining(" ");
                });
    }

    private static void everything(Asked asked) {
        List<Function<Asked, Object>> questions = List.of(
                it -> it.only("zoning", "territory", "from", "to", "granularity", "before", "by", "value", "limit"),
                Asked::zoning,
                it -> it.territories("2024"),
                Asked::period,
                Asked::granularity,
                it -> it.pieces(it.period()),
                it -> it.slice(FIGURE),
                it -> it.limit(100, 1000));
        questions.forEach(question -> assertThat(question.apply(asked)).isNotNull());
    }

    private static Asked asked(String query) {
        Map<String, String[]> parameters = new HashMap<>();
        for (String each : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] part = each.split("=", 2);
            parameters.put(part[0], new String[] {part[1]});
        }
        return new Asked(parameters, TODAY);
    }
}
