package org.maillage.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;

class CellPathTest {

    private static final Territories NOWHERE = new Territories(new TreeMap<>());

    @Test
    void theWholeAndEachBreakdownValueHaveACell() {
        assertThat(paths(contribution(Map.of("theme", "MOBILITE"), "")))
                .containsExactly("03.01.*", "03.01.theme=MOBILITE");
    }

    @Test
    void aPartIsPartOfTheName() {
        assertThat(paths(contribution(Map.of(), "180"))).containsExactly("03.01.*#180");
    }

    @Test
    void aNameTellsItsCell() {
        assertThat(CellPath.parse("03.01.*")).isEqualTo(new CellPath(MonthDay.of(3, 1), "", "", ""));
        assertThat(CellPath.parse("12.31.theme=MOBILITE#180"))
                .isEqualTo(new CellPath(MonthDay.of(12, 31), "theme", "MOBILITE", "180"));
    }

    @Test
    void signsThatADatabaseWouldReadAsMoreAreEscapedAndComeBack() {
        String odd = "a.b$c#d=e%2Ef";

        var name = paths(contribution(Map.of("thread", odd), odd)).getLast();

        assertThat(name.substring(6)).doesNotContain(".", "$");
        assertThat(CellPath.parse(name)).isEqualTo(new CellPath(MonthDay.of(3, 1), "thread", odd, odd));
    }

    @Test
    void aPageIsFoundByItsName() {
        var page =
                new PageKey("besoins-repondus", 2, "2024", "QN03107M", 2026, new Partition("needs.need.events.v1", 11));

        assertThat(page.id()).isEqualTo("besoins-repondus/2/2024/QN03107M/2026/needs.need.events.v1/11");
        assertThat(PageKey.parse(page.id())).isEqualTo(page);
    }

    private static List<String> paths(Contribution contribution) {
        var names = new CellNames();
        return Arrays.stream(names.cells(contribution)).mapToObj(names::path).toList();
    }

    private static Contribution contribution(Map<String, String> by, String part) {
        return new Contribution(LocalDate.of(2026, 3, 1), NOWHERE, by, part, 1);
    }
}
