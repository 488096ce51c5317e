package org.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index answers as a walk over all outlines does, with another library's point-in-polygon. */
class BruteForceTest {

    private static final List<PerimeterFile.Perimeter> FRANCE =
            Resources.read("qpv-2024-france.json.gz", PerimeterFile.class).qpvs();
    private static final Map<String, List<Path2D>> OUTLINES = FRANCE.stream()
            .collect(Collectors.toMap(
                    PerimeterFile.Perimeter::code, BruteForceTest::outlines, (a, _) -> a, TreeMap::new));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2024, 31555})
    void anyPointIsInTheDistrictThatAWalkOverAllFinds(long seed) {
        var random = new Random(seed);
        var points = random.ints(2_000, 0, FRANCE.size())
                .mapToObj(i -> near(FRANCE.get(i), random))
                .toList();

        assertThat(points.stream().map(BruteForceTest::walk))
                .filteredOn(Optional::isPresent)
                .hasSizeGreaterThan(200);
        assertThat(points)
                .allSatisfy(
                        point -> assertThat(answer(Toulouse.TERRITORIES, point)).isEqualTo(walk(point)));
    }

    @Test
    void manyThreadsOnAFreshIndexAgree() {
        var random = new Random(7);
        var points = IntStream.range(0, 500)
                .mapToObj(i -> near(FRANCE.get(i % 25), random))
                .toList();
        var expected = points.stream().map(BruteForceTest::walk).toList();
        var fresh = Territories.load();

        var answers = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(i -> answer(fresh, points.get(i % 500)).equals(expected.get(i % 500)))
                .distinct();

        assertThat(answers).containsExactly(true);
    }

    private static Optional<String> answer(Territories territories, Point point) {
        return territories.at("2024", point).map(District::code);
    }

    private static Optional<String> walk(Point point) {
        return OUTLINES.entrySet().stream()
                .filter(district ->
                        district.getValue().stream().anyMatch(path -> path.contains(point.lon(), point.lat())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Within about 300 m of the outline, inside or out. */
    private static Point near(PerimeterFile.Perimeter perimeter, Random random) {
        var ring = perimeter.g()[0][0];
        var corner = ring[random.nextInt(ring.length)];
        return new Point(corner[0] + random.nextDouble(-0.003, 0.003), corner[1] + random.nextDouble(-0.003, 0.003));
    }

    private static List<Path2D> outlines(PerimeterFile.Perimeter perimeter) {
        return Arrays.stream(perimeter.g()).map(BruteForceTest::path).toList();
    }

    private static Path2D path(double[][][] rings) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[][] ring : rings) {
            path.moveTo(ring[0][0], ring[0][1]);
            Arrays.stream(ring).skip(1).forEach(point -> path.lineTo(point[0], point[1]));
            path.closePath();
        }
        return path;
    }
}
