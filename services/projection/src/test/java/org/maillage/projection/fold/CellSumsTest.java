package org.maillage.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;

class CellSumsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Territories NOWHERE = new Territories(new TreeMap<>());

    private final CellNames names = new CellNames();
    private final CellSums sums = new CellSums(names);

    @ParameterizedTest(name = "{0} contributions")
    @ValueSource(ints = {1, 7, 500, 20_000})
    void theyAreTheSumsOfWhatWasAdded(int contributions) {
        var random = new Random(contributions);
        var expected = new HashMap<String, Long>();
        for (int i = 0; i < contributions; i++) {
            var on = DAY.plusDays(random.nextInt(366));
            String theme = "T" + random.nextInt(30);
            long amount = random.nextInt(-3, 10);
            sums.add(names.cells(new Contribution(on, NOWHERE, Map.of("theme", theme), "", amount)), amount);
            String day = "%02d.%02d.".formatted(on.getMonthValue(), on.getDayOfMonth());
            expected.merge(day + "*", amount, Long::sum);
            expected.merge(day + "theme=" + theme, amount, Long::sum);
        }

        var found = new HashMap<String, Long>();
        sums.forEach(found::put);

        assertThat(found).isEqualTo(expected);
        assertThat(sums.size()).isEqualTo(expected.size());
    }

    @Test
    void aSumOfNothingIsACellAllTheSame() {
        sums.add(names.cells(new Contribution(DAY, NOWHERE, Map.of(), "", 0)), 0);

        assertThat(sums.size()).isEqualTo(1);
    }
}
