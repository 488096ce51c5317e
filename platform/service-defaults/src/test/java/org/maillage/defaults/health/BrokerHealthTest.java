package org.maillage.defaults.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

class BrokerHealthTest {

    @Test
    @Timeout(10)
    void aBrokerThatDoesNotAnswerIsSaidSoWithinSeconds() {
        var health = new BrokerHealth(Map.of("bootstrap.servers", "localhost:1"));
        try {
            long start = System.nanoTime();

            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(health.health()).as("asked again at once").isSameAs(health.health());
        } finally {
            health.destroy();
        }
    }
}
