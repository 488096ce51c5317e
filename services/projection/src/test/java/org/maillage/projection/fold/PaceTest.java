package org.maillage.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void restAndWorkAreSharedOut() {
        assertThat(Pace.FULL.restAfter(SECOND)).isZero();
        assertThat(new Pace(0.5).restAfter(SECOND)).isEqualTo(SECOND);
        assertThat(new Pace(0.2).restAfter(SECOND)).isCloseTo(Duration.ofSeconds(4), Duration.ofMillis(1));
    }

    @Test
    void noRestIsSoLongThatAGroupMissesItsMember() {
        assertThat(new Pace(0.001).restAfter(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.1, Double.NaN})
    void aShareIsAShare(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(share));
    }
}
