package org.maillage.projection.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.figures.Added.MIRAIL;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.thirdplaces.PlaceFact.AreaOffered;
import org.maillage.projection.figures.thirdplaces.PlaceFact.AreaTaken;
import org.maillage.projection.figures.thirdplaces.PlaceFact.SpaceKind;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Slice;

/** The demonstration city's places, by its recipes, add up to the numbers that its page gives. */
class DemoCityPlacesTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private final Kept kept = new Kept();

    @Test
    void occupationIsWhatIsLetOfWhatCanBeLetOnTheDay() {
        places();

        Map.of(
                        "2024-12-31", Map.of("numerator", 4_846L, "denominator", 5_810L),
                        "2025-06-30", Map.of("numerator", 4_826L, "denominator", 5_750L),
                        "2025-10-15", Map.of("numerator", 4_696L, "denominator", 5_750L),
                        "2026-06-30", Map.of("numerator", 4_846L, "denominator", 5_750L))
                .forEach((day, squareMetres) -> {
                    var on = new Period(LocalDate.parse(day), LocalDate.parse(day));
                    assertThat(kept.value("occupation", "2024", "TOUS", Slice.WHOLE, on)
                                    .of())
                            .as(day)
                            .isEqualTo(squareMetres);
                });
        assertThat(kept.whole("occupation", LAST_DAY, LAST_DAY)).isEqualByComparingTo("84.3");
        assertThat(kept.value(
                                "occupation",
                                "2024",
                                "TOUS",
                                Slice.WHOLE,
                                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                        .average())
                .as("365 days of 5 750 m²: 4 846 m² let, 20 less on 212 days, 150 less on 31")
                .isEqualByComparingTo("83.9");
    }

    private void places() {
        place("2023-01-09", 1240, 10, 118, 420, 4, 87, 395, 4, 90, 140, 2, 55);
        place("2023-03-01", 420, 3, 134, 310, 3, 75, 390, 2, 155, 120, 1, 80);
        place("2023-05-02", 210, 2, 84, 260, 2, 86, 430, 3, 115, 80, 1, 50);
        place("2022-10-03", 90, 1, 90, 145, 1, 110, 340, 2, 141, 40, 1, 28);
        place("2023-09-04", 60, 1, 44, 220, 1, 150, 60, 1, 42, 80, 1, 50);
        place("2023-07-01", 90, 1, 90, 150, 5, 30, 60, 1, 60);
        offered("2022-02-04", 120);
        offered("2023-07-01", -120);
        taken("2022-02-04", 120);
        taken("2023-07-01", -120);
        offered("2023-05-02", 60);
        offered("2025-01-01", -60);
        taken("2025-02-01", -20);
        taken("2025-09-01", 20);
        taken("2025-10-01", -150);
        taken("2025-11-01", 150);
    }

    /** @param spaces by three: what can be let, how many occupants, what each holds from the thirtieth day on */
    private void place(String openedOn, int... spaces) {
        for (int i = 0; i < spaces.length; i += 3) {
            offered(openedOn, spaces[i]);
            taken(LocalDate.parse(openedOn).plusDays(30).toString(), spaces[i + 1] * spaces[i + 2]);
        }
    }

    private void offered(String on, int m2) {
        kept.add(new AreaOffered(LocalDate.parse(on), MIRAIL, "place", SpaceKind.OFFICE, m2));
    }

    private void taken(String on, int m2) {
        kept.add(new AreaTaken(LocalDate.parse(on), MIRAIL, "place", true, m2));
    }
}
