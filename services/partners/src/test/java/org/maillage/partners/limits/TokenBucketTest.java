package org.maillage.partners.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBucket bucket = new TokenBucket(10, 20, nanos::get);

    @Test
    void aBurstPassesAndThenTheRateHolds() {
        assertThat(bucket.take(20)).isZero();
        assertThat(bucket.take(1)).isEqualTo(Duration.ofMillis(100));
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        assertThat(bucket.take(1)).isZero();
    }

    @Test
    void whatIsRefusedCostsNothing() {
        bucket.take(15);
        assertThat(bucket.take(10)).isEqualTo(Duration.ofMillis(500));
        assertThat(bucket.take(5)).isZero();
    }

    @Test
    void restDoesNotSaveUpMoreThanTheBurst() {
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(bucket.take(20)).isZero();
        assertThat(bucket.take(1)).isPositive();
    }

    @Test
    void onePartnerDoesNotUseUpAnothersRate() {
        var rates = new PartnerRates(10, 100, nanos::get);
        assertThat(rates.take("one", 100)).isZero();
        assertThat(rates.take("one", 1)).isPositive();
        assertThat(rates.take("other", 100)).isZero();
    }

    @Test
    void placesAreBoundedAndGivenBack() {
        var inFlight = new InFlight(10);
        try (var place = inFlight.enter();
                var other = inFlight.enter()) {
            assertThat(place.take(5)).isTrue();
            assertThat(place.take(3)).isTrue();
            assertThat(inFlight.bytes()).isEqualTo(8);
            assertThat(other.take(3)).isFalse();
            assertThat(other.take(2)).isTrue();
        }
        assertThat(inFlight.bytes()).isZero();
    }
}
