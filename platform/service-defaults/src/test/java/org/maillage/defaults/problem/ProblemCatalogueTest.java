package org.maillage.defaults.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

    private final ProblemCatalogue catalogue = ProblemCatalogue.load();

    @Test
    void everyKindTellsTheCallerWhatToDo() {
        assertThat(catalogue.all()).hasSizeGreaterThan(8).allSatisfy(kind -> {
            assertThat(kind.status()).isBetween(400, 599);
            assertThat(kind.title()).isNotBlank();
            assertThat(kind.todo()).isNotBlank();
            assertThat(kind.where()).isNotEmpty();
        });
    }

    @Test
    void theContractsAndHttpItselfAreBothInIt() {
        assertThat(catalogue.find("data.invalid")).isPresent();
        assertThat(catalogue.find("path.unknown")).isPresent();
    }

    @Test
    void aCodeThatIsNotInItIsAMistakeOfOurs() {
        assertThatIllegalArgumentException().isThrownBy(() -> catalogue.get("no.such.code"));
    }
}
