package org.maillage.benchmarks;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.maillage.territory.District;
import org.maillage.territory.Point;
import org.maillage.territory.Resolution;
import org.maillage.territory.Territories;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to find the district of a point: points of Toulouse as statements have them, and points all over France. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TerritoryLookup {

    private static final int POINTS = 1 << 14;

    /** Apart, so that {@link #load} starts cold. */
    @State(Scope.Benchmark)
    public static class Loaded {

        private final Territories territories = Territories.load();
        private final Point[] toulouse = points(1.30, 43.53, 1.50, 43.67);
        private final Point[] france = points(-4.5, 42.0, 8.0, 51.0);
        private int next;

        private Point anyOf(Point[] points) {
            return points[next++ & (POINTS - 1)];
        }
    }

    /** One zoning, in and around the districts of Toulouse. */
    @Benchmark
    public Optional<District> atInToulouse(Loaded loaded) {
        return loaded.territories.at("2024", loaded.anyOf(loaded.toulouse));
    }

    /** One zoning, mostly far from any district. */
    @Benchmark
    public Optional<District> atInFrance(Loaded loaded) {
        return loaded.territories.at("2024", loaded.anyOf(loaded.france));
    }

    /** Every zoning with its basis, as an event carries them. */
    @Benchmark
    public Resolution resolveInToulouse(Loaded loaded) {
        return loaded.territories.resolve(loaded.anyOf(loaded.toulouse), Map.of());
    }

    /** Reading all perimeters in a JVM that has just started. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Territories load() {
        return Territories.load();
    }

    private static Point[] points(double west, double south, double east, double north) {
        var random = new Random(31_555);
        var points = new Point[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = new Point(random.nextDouble(west, east), random.nextDouble(south, north));
        }
        return points;
    }
}
