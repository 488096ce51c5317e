package org.maillage.testing.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void aWordStandsForAChoice() {
        assertThat(Choice.read("process")).isEqualTo(Choice.PROCESS);
        assertThat(Choice.read("Containers")).isEqualTo(Choice.CONTAINERS);
    }

    @Test
    void autoIsContainersWhereTheyAreToBeHad() {
        assertThat(Choice.read("auto")).isEqualTo(Containers.areToBeHad() ? Choice.CONTAINERS : Choice.PROCESS);
    }

    @Test
    void anyOtherWordIsRefusedBySayingWhich() {
        assertThatThrownBy(() -> Choice.read("docker")).hasMessageContaining("process, containers, auto");
    }
}
