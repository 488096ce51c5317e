package org.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.maillage.territory.Toulouse.TERRITORIES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.territory.Succession.Table;

class SuccessionTest {

    static List<Toulouse.Row> rows() {
        return Toulouse.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void bothDirectionsAgreeWithTheReference(Toulouse.Row row) {
        assertThat(TERRITORIES.successionKnown(row.code())).isTrue();
        assertThat(TERRITORIES.predecessors(row.code())).containsExactlyElementsOf(row.predecessors());
        assertThat(row.predecessors())
                .allSatisfy(code -> assertThat(TERRITORIES.successors(code)).contains(row.code()));
    }

    @Test
    void twoDistrictsMergedIntoOne() {
        assertThat(TERRITORIES.predecessors("QN03105M")).containsExactly("QP031005", "QP031016");
        assertThat(TERRITORIES.successors("QP031016")).containsExactly("QN03105M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QP031009", "QP031015", "QP031018"})
    void aDistrictThatLeftHasNoSuccessor(String code) {
        assertThat(TERRITORIES.successionKnown(code)).isTrue();
        assertThat(TERRITORIES.successors(code)).isEmpty();
    }

    @Test
    void everyDistrictOf2015HasAKnownEnd() {
        assertThat(TERRITORIES.districts("2015"))
                .allSatisfy(district ->
                        assertThat(TERRITORIES.successionKnown(district.code())).isTrue());
    }

    @Test
    void elsewhereSuccessionIsNotKnownAndNotGuessed() {
        assertThat(TERRITORIES.successionKnown("QN01301M")).isFalse();
        assertThat(TERRITORIES.predecessors("QN01301M")).isEmpty();
    }

    @Test
    void aDistrictCannotBothContinueAndEnd() {
        var table = new Table(List.of(new Table.Step("QP031009", "QN03107M")), List.of("QP031009"), List.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> new Succession(table))
                .withMessageContaining("QP031009");
    }
}
