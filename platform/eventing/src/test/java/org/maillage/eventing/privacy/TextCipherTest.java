package org.maillage.eventing.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCipherTest {

    private static final String TEXT = "Une épicerie à la Reynerie, s’il vous plaît.";

    private final byte[] key = TextCipher.newKey();
    private final TextCipher cipher = TextCipher.of(key);

    @ParameterizedTest
    @ValueSource(strings = {"", TEXT, "🏘"})
    void aTextIsOpenedAsItWasSealed(String text) {
        assertThat(TextCipher.of(key).open(cipher.seal(text))).isEqualTo(text);
    }

    @Test
    void aTextSealedTwiceLooksDifferent() {
        assertThat(cipher.seal(TEXT)).isNotEqualTo(cipher.seal(TEXT));
    }

    @Test
    void anotherKeyOpensNothing() {
        assertCannotOpen(TextCipher.of(TextCipher.newKey()), cipher.seal(TEXT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 12, 30, -1})
    void aChangedByteIsNoticed(int at) {
        byte[] sealed = cipher.seal(TEXT);
        sealed[at < 0 ? sealed.length - 1 : at] ^= 1;

        assertCannotOpen(cipher, sealed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 12, 20})
    void whatIsTooShortIsNotOpened(int length) {
        assertCannotOpen(cipher, new byte[length]);
    }

    @Test
    void aPseudonymIsTheSameUnderItsKeyOnly() {
        assertThat(cipher.pseudonym("jeanne@example.org"))
                .isEqualTo(TextCipher.of(key).pseudonym("jeanne@example.org"))
                .isNotEqualTo(cipher.pseudonym("jean@example.org"))
                .isNotEqualTo(TextCipher.of(TextCipher.newKey()).pseudonym("jeanne@example.org"));
        assertThat(cipher.pseudonym("jeanne@example.org").version()).isEqualTo(8);
    }

    private static void assertCannotOpen(TextCipher cipher, byte[] sealed) {
        assertThatThrownBy(() -> cipher.open(sealed)).isInstanceOf(IllegalArgumentException.class);
    }
}
