package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.fold.adapter.Entries.PARTITION;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.fold.Cells;
import org.maillage.projection.fold.PageChange;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.Page;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** What the fold's model takes for granted of the cells, held to the real database. */
@WithBackends
class MongoCellsTest {

    private static final PageKey PAGE = new PageKey("besoins", 1, "2024", "TOUS", 2026, PARTITION);

    private static final PageKey OTHER = new PageKey("besoins", 1, "2024", "QN03107M", 2026, PARTITION);
    private static final int DAYS = 12 * 28;

    @AutoClose
    private final MongoClient client;

    private final MongoCells cells;
    private final MongoCellSource source;

    MongoCellsTest(Backends backends) {
        client = MongoClients.create(backends.mongoUri("cells-test"));
        var database = client.getDatabase("cells-test");
        database.drop();
        cells = new MongoCells(database, 1);
        source = new MongoCellSource(MongoCells.collection(database, 1));
    }

    @Test
    void aPageIsWrittenOnlyFromTheWatermarkThatWasRead() {
        assertThat(cells.add(List.of(change(Cells.NONE, 5, 2)))).isEmpty();
        assertThat(cells.add(List.of(change(Cells.NONE, 9, 100)))).containsExactly(PAGE);
        assertThat(cells.add(List.of(change(4, 9, 100)))).containsExactly(PAGE);
        assertThat(cells.add(List.of(change(5, 9, 3)))).isEmpty();

        assertThat(cells.watermarks(Set.of(PAGE))).containsExactly(Map.entry(PAGE, 9L));
        assertThat(changed(Map.of(PARTITION, -1L), _ -> true))
                .singleElement()
                .satisfies(page -> assertThat(page.cells())
                        .singleElement()
                        .extracting(Page.Cell::sum)
                        .isEqualTo(5L));
    }

    @Test
    void aLargeChangeToo() {
        assertThat(cells.add(List.of(year(Cells.NONE, 5, 2)))).isEmpty();
        assertThat(cells.add(List.of(year(Cells.NONE, 9, 100)))).containsExactly(PAGE);
        assertThat(cells.add(List.of(year(4, 9, 100)))).containsExactly(PAGE);
        assertThat(cells.add(List.of(year(5, 9, 3)))).isEmpty();

        assertThat(cells.watermarks(Set.of(PAGE))).containsExactly(Map.entry(PAGE, 9L));
        assertThat(sums()).hasSize(DAYS).allSatisfy((_, sum) -> assertThat(sum).isEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterAnyChangesAPageIsWhatTheyAddUpTo(long seed) {
        var random = new Random(seed);
        var expected = new TreeMap<String, Long>();
        long reached = Cells.NONE;
        for (int change = 0; change < 12; change++) {
            var sums = someSums(random, random.nextBoolean() ? 5 : 80);
            sums.forEach((path, sum) -> expected.merge(path, sum, Long::sum));
            assertThat(cells.add(List.of(new PageChange(PAGE, reached, change, PageChange.Sums.of(sums)))))
                    .isEmpty();
            reached = change;
        }
        assertThat(sums()).isEqualTo(expected);
    }

    @Test
    void aMissedLargeChangeDoesNotKeepTheOthersFromBeingWritten() {
        cells.add(List.of(year(Cells.NONE, 5, 2), onOther(Cells.NONE, 5)));

        var missed = cells.add(List.of(year(1, 6, 1), onOther(5, 6)));

        assertThat(missed).containsExactly(PAGE);
        assertThat(cells.watermarks(Set.of(PAGE, OTHER))).containsOnly(Map.entry(PAGE, 5L), Map.entry(OTHER, 6L));
    }

    @Test
    void oneMissDoesNotKeepTheOthersFromBeingWritten() {
        cells.add(List.of(change(Cells.NONE, 5, 2)));

        var missed = cells.add(List.of(change(1, 6, 1), onOther(Cells.NONE, 6)));

        assertThat(missed).contains(PAGE);
        assertThat(cells.watermarks(Set.of(PAGE, OTHER))).containsOnly(Map.entry(PAGE, 5L), Map.entry(OTHER, 6L));
    }

    @Test
    void changedPagesAreThoseBeyondAnOffset() {
        cells.add(List.of(change(Cells.NONE, 5, 2)));

        assertThat(changed(Map.of(PARTITION, 4L), _ -> true))
                .extracting(Page::key)
                .containsExactly(PAGE);
        assertThat(changed(Map.of(PARTITION, 5L), _ -> true)).isEmpty();
        assertThat(changed(Map.of(PARTITION, 4L), _ -> false)).isEmpty();
        assertThat(changed(Map.of(), _ -> true)).isEmpty();
    }

    private List<Page> changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted) {
        var found = new ArrayList<Page>();
        source.changed(beyond, wanted, found::add);
        return found;
    }

    /** By path, the sums of the one page that is there. */
    private SortedMap<String, Long> sums() {
        var sums = new TreeMap<String, Long>();
        changed(Map.of(PARTITION, -1L), PAGE::equals)
                .forEach(page ->
                        page.cells().forEach(cell -> sums.put(cell.path().path(), cell.sum())));
        return sums;
    }

    private static Map<String, Long> someSums(Random random, int most) {
        var sums = new HashMap<String, Long>();
        int many = 1 + random.nextInt(most);
        for (int cell = 0; cell < many; cell++) {
            sums.put(path(random.nextInt(DAYS), random.nextBoolean() ? "*" : "theme=SANTE"), random.nextLong(-9, 9));
        }
        return sums;
    }

    /** One for every day. */
    private static PageChange year(long read, long reached, long sum) {
        var sums = new HashMap<String, Long>();
        for (int day = 0; day < DAYS; day++) {
            sums.put(path(day, "*"), sum);
        }
        return new PageChange(PAGE, read, reached, PageChange.Sums.of(sums));
    }

    private static String path(int day, String name) {
        return "%02d.%02d.%s".formatted(1 + day / 28, 1 + day % 28, name);
    }

    private static PageChange onOther(long read, long reached) {
        return new PageChange(OTHER, read, reached, PageChange.Sums.of(Map.of("11.24.*", 1L)));
    }

    private static PageChange change(long read, long reached, long sum) {
        return new PageChange(PAGE, read, reached, PageChange.Sums.of(Map.of("11.24.*", sum)));
    }
}
