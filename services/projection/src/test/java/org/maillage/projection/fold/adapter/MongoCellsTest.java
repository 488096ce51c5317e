package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.fold.adapter.Entries.PARTITION;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
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
    void oneMissDoesNotKeepTheOthersFromBeingWritten() {
        var other = new PageKey("besoins", 1, "2024", "QN03107M", 2026, PARTITION);
        cells.add(List.of(change(Cells.NONE, 5, 2)));

        var missed = cells.add(List.of(
                change(1, 6, 1), new PageChange(other, Cells.NONE, 6, PageChange.Sums.of(Map.of("11.24.*", 1L)))));

        assertThat(missed).contains(PAGE);
        assertThat(cells.watermarks(Set.of(PAGE, other))).containsOnly(Map.entry(PAGE, 5L), Map.entry(other, 6L));
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

    private static PageChange change(long read, long reached, long sum) {
        return new PageChange(PAGE, read, reached, PageChange.Sums.of(Map.of("11.24.*", sum)));
    }
}
