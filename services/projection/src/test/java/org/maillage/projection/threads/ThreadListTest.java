package org.maillage.projection.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.threads.Told.adds;
import static org.maillage.projection.threads.Told.file;
import static org.maillage.projection.threads.Told.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.threads.ThreadQuery.Cursor;

/** Which threads are listed, and in which order. */
class ThreadListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final Told told = new Told();

    @Test
    void newestFirstPageByPageWithoutLossOrRepetition() {
        var needs = new ArrayList<FileId>();
        for (int i = 0; i < 7; i++) {
            var need = file("need");
            told.says(need, "need-reported", "2026-0%d-03".formatted(1 + i / 2));
            needs.addFirst(need);
        }

        var seen = new ArrayList<FileId>();
        var pages = new ArrayList<Integer>();
        Cursor after = null;
        do {
            var page = page(query(null, null, after));
            page.stories().forEach(it -> seen.add(it.chain().root().id()));
            pages.add(page.stories().size());
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(needs);
        assertThat(seen.getFirst()).isEqualTo(needs.getFirst());
        assertThat(pages).containsExactly(3, 3, 1);
    }

    @Test
    void onlyWhatBeganAThreadIsListed() {
        var need = file("need");
        var merged = file("need");
        var project = file("project");
        var alone = file("project");
        told.says(need, "need-reported", "2026-01-01")
                .says(merged, "need-reported", "2026-01-02")
                .says(merged, "need-merged", "2026-01-03", names("survivor", need))
                .says(project, "project-opened", "2026-01-04", names("need", need))
                .says(alone, "project-opened", "2026-01-05");

        assertThat(roots(query(null, null, null))).containsExactly(alone, need);
    }

    @Test
    void whatIsOpenCanBeAskedFor() {
        var waiting = file("need");
        var acknowledged = file("need");
        told.says(waiting, "need-reported", "2026-01-01")
                .says(acknowledged, "need-reported", "2026-01-02")
                .says(acknowledged, "need-acknowledged", "2026-01-03");

        assertThat(roots(query(State.OPEN, "acknowledgement-due", null))).containsExactly(waiting);
        assertThat(roots(query(State.ANSWERED, null, null))).isEmpty();
    }

    @Test
    void placeAndThemeAreThoseOfTheBeginning() {
        var here = file("need");
        var elsewhere = file("need");
        told.says(here, "need-reported", "2026-01-01", adds("besoins-signales", 1, "2026-01-01"))
                .says(elsewhere, "need-reported", "2026-01-02");

        assertThat(roots(where("QN03107M", "MOBILITE"))).containsExactly(here);
        assertThat(roots(where("QN03107M", "SANTE"))).isEmpty();
        assertThat(roots(where("QN03108M", null))).isEmpty();
    }

    private List<FileId> roots(ThreadQuery query) {
        return page(query).stories().stream().map(it -> it.chain().root().id()).toList();
    }

    private ThreadPage page(ThreadQuery query) {
        return new ThreadList(told, told.chains()).page(query, TODAY);
    }

    private static ThreadQuery query(@Nullable State state, @Nullable String openEnd, @Nullable Cursor after) {
        return new ThreadQuery(
                Set.of("need", "project"),
                LocalDate.of(2025, 1, 1),
                TODAY,
                "2024",
                null,
                null,
                state,
                openEnd,
                after,
                3);
    }

    private static ThreadQuery where(String territory, @Nullable String theme) {
        return new ThreadQuery(
                Set.of("need"), LocalDate.of(2025, 1, 1), TODAY, "2024", territory, theme, null, null, null, 3);
    }
}
