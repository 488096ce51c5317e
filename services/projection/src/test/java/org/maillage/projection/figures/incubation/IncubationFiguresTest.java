package org.maillage.projection.figures.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.figures.Added.MIRAIL;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Added;
import org.maillage.projection.figures.incubation.IncubationFact.SurvivalChecked;

class IncubationFiguresTest {

    private static final LocalDate REGISTERED = LocalDate.of(2021, 10, 14);

    @Test
    void aCheckAtThreeYearsCountsOnTheAnniversary() {
        assertThat(Added.by(new SurvivalChecked(REGISTERED, 36, true, MIRAIL)))
                .containsExactly("constats-3-ans 2024-10-14 +1");
        assertThat(Added.to("constats-3-ans", new SurvivalChecked(REGISTERED, 36, false, MIRAIL)))
                .singleElement()
                .satisfies(it -> assertThat(it.by()).containsEntry("active", "false"));
    }

    @Test
    void checksAtOtherAgesCountForNothing() {
        assertThat(Added.by(new SurvivalChecked(REGISTERED, 12, true, MIRAIL))).isEmpty();
        assertThat(Added.by(new SurvivalChecked(REGISTERED, 60, true, MIRAIL))).isEmpty();
    }
}
