package org.maillage.testing.chance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes values by chance, the same ones again from the same seed. */
public final class Chance {

    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");
    private static final long SECONDS = Duration.ofDays(365 * 12).toSeconds();

    private final long seed;
    private final Random random;

    /** @param seed what all values follow from */
    public Chance(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    /** An integer, both bounds included. */
    public int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    /** True {@code percent} times of a hundred. */
    public boolean inPercent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> T oneOf(T... values) {
        return oneOf(List.of(values));
    }

    /** One of them. */
    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One half of the time, nothing the other half. */
    public <T> @Nullable T maybe(Supplier<? extends T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    /** From none to {@code most} of them. */
    public <T> List<T> upTo(int most, Supplier<? extends T> value) {
        List<T> made = new ArrayList<>();
        for (int left = between(0, most); left > 0; left--) {
            made.add(value.get());
        }
        return made;
    }

    /** The same values in another order. */
    public <T> List<T> shuffled(List<T> values) {
        List<T> other = new ArrayList<>(values);
        for (int last = other.size() - 1; last > 0; last--) {
            other.set(last, other.set(random.nextInt(last + 1), other.get(last)));
        }
        return other;
    }

    /** An instant from 2015 to 2026, in whole seconds. */
    public Instant instant() {
        return EARLIEST.plusSeconds(random.nextLong(SECONDS));
    }

    /** An identity. */
    public UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** A coordinate or another real number, the upper bound excluded. */
    public double real(double lowest, double above) {
        return random.nextDouble(lowest, above);
    }

    /** Names the seed, as the name of a test. */
    @Override
    public String toString() {
        return "seed " + seed;
    }
}
