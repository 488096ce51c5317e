package org.maillage.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final SecretKey KEY = key(1);
    private static final SecretKey NEWER = key(2);
    private static final byte[] CONTENT = "Camille".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal(List.of(KEY));

    @Test
    void whatIsClosedOpensAgainAndSaysNothingMeanwhile() {
        String sealed = seal.close("session", CONTENT);

        assertThat(seal.open("session", sealed))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(CONTENT));
        assertThat(sealed).matches("[\\w-]+").isNotEqualTo(seal.close("session", CONTENT));
    }

    @Test
    void itOpensForNothingElse() {
        assertThat(seal.open("connexion", seal.close("session", CONTENT))).isEmpty();
    }

    @Test
    void nothingOfItCanBeChanged() {
        char[] sealed = seal.close("session", CONTENT).toCharArray();
        for (int place = 0; place < sealed.length - 1; place++) {
            char[] changed = Arrays.copyOf(sealed, sealed.length);
            changed[place] = changed[place] == 'A' ? 'B' : 'A';
            assertThat(seal.open("session", new String(changed)))
                    .as("place %s", place)
                    .isEmpty();
        }
        assertThat(seal.open("session", "")).isEmpty();
        assertThat(seal.open("session", "éà;")).isEmpty();
    }

    @Test
    void keysChangeWithoutEndingSessions() {
        var both = new Seal(List.of(NEWER, KEY));

        assertThat(both.open("session", seal.close("session", CONTENT))).isPresent();
        assertThat(seal.open("session", both.close("session", CONTENT))).isEmpty();
    }

    private static SecretKey key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new SecretKeySpec(bytes, "AES");
    }
}
