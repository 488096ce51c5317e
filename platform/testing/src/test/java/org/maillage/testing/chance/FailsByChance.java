package org.maillage.testing.chance;

import static org.assertj.core.api.Assertions.assertThat;

/** A property that does not hold; run by {@link ByChanceTest} only. */
final class FailsByChance {

    @ByChance(runs = 5)
    void aProperty(Chance chance) {
        assertThat(chance.inPercent(30)).isTrue();
    }
}
