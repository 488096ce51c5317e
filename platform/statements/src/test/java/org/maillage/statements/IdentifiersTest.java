package org.maillage.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "24310051800170", "35600000000048"})
    void aSiretHasALuhnKey(String siret) {
        assertThat(Identifiers.isSiret(siret)).isTrue();
        assertThat(Identifiers.isSiren(siret.substring(0, 9))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000079", "7328293200007", "732829320000741", "73282932100073"})
    void anyOtherIsNone(String siret) {
        assertThat(Identifiers.isSiret(siret)).isFalse();
    }

    @Test
    void laPosteCountsItsDigits() {
        assertThat(Identifiers.isSiret("35600000049837")).isTrue();
        assertThat(Identifiers.isSiret("35600000049838")).isFalse();
        assertThat(Identifiers.isSiret("35600000000043")).isFalse();
    }
}
