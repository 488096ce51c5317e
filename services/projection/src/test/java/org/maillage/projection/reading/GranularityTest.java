package org.maillage.projection.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GranularityTest {

    private static final Period PERIOD = new Period(LocalDate.of(2024, 2, 10), LocalDate.of(2026, 5, 20));

    @ParameterizedTest
    @EnumSource
    void piecesCoverEveryDayOnce(Granularity granularity) {
        var pieces = granularity.cut(PERIOD);

        assertThat(pieces.getFirst().from()).isEqualTo(PERIOD.from());
        assertThat(pieces.getLast().to()).isEqualTo(PERIOD.to());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).to().plusDays(1));
        }
    }

    @Test
    void piecesAreThoseOfTheCalendar() {
        assertThat(Granularity.QUARTER.cut(PERIOD).get(1))
                .isEqualTo(new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30)));
        assertThat(Granularity.MONTH.cut(PERIOD).getFirst().to()).isEqualTo("2024-02-29");
        assertThat(Granularity.YEAR.cut(PERIOD)).hasSize(3);
        assertThat(Granularity.DAY.cut(PERIOD)).hasSize(831);
    }
}
