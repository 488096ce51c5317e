package org.maillage.partners.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerTest {

    private static final String TYPE = "org.maillage.statement.need-reported.v1";

    @ParameterizedTest
    @CsvSource({
        "/partenaires/tec, true",
        "/partenaires/tec/besoins, true",
        "/partenaires/tec/, true",
        "/partenaires/tecteur, false",
        "/partenaires, false",
        "/Partenaires/tec, false",
        "x/partenaires/tec, false"
    })
    void prefixesCountInWholeSegments(String source, boolean may) {
        assertThat(partner("tec", "/partenaires/tec", TYPE).maySpeakAs(source)).isEqualTo(may);
    }

    @Test
    void onlyGrantedTypesMayBeSaid() {
        var partner = partner("tec", "/partenaires/tec", TYPE);
        assertThat(partner.maySay(TYPE)).isTrue();
        assertThat(partner.maySay(TYPE.replace("v1", "v2"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/partenaires", "/partenaires/tec/", "/partenaires/../x", "partenaires/tec", "/a//b"})
    void aPrefixIsAPathWithoutTricks(String prefix) {
        assertThat(fault("tec", prefix, TYPE)).isEqualTo("sourcePrefixes");
    }

    @Test
    void everyPartIsChecked() {
        assertThat(fault("Tec", "/partenaires/tec", TYPE)).isEqualTo("id");
        assertThat(fault("tec", "/partenaires/tec", "need-reported")).isEqualTo("types");
        assertThat(catchThrowableOfType(
                                UnfitPartnerException.class,
                                () -> new Partner("tec", " ", List.of("/partenaires/tec"), Set.of(), false))
                        .field())
                .isEqualTo("name");
    }

    @Test
    void aRhythmIsOneOfSomethingThatMayBeSaid() {
        assertThat(rhythmic(Map.of(TYPE, 30)).rhythms()).containsEntry(TYPE, 30);
        for (var unfit :
                List.of(Map.of(TYPE, 0), Map.of(TYPE, 1_101), Map.of("org.maillage.statement.job-declared.v1", 30))) {
            assertThat(catchThrowableOfType(UnfitPartnerException.class, () -> rhythmic(unfit))
                            .field())
                    .isEqualTo("rhythms");
        }
    }

    private static Partner rhythmic(Map<String, Integer> rhythms) {
        return new Partner("tec", "TEC", List.of("/partenaires/tec"), Set.of(TYPE), false, rhythms);
    }

    private static String fault(String id, String prefix, String type) {
        return catchThrowableOfType(UnfitPartnerException.class, () -> partner(id, prefix, type))
                .field();
    }

    private static Partner partner(String id, String prefix, String type) {
        return new Partner(id, "Toulouse Espace Couture", List.of(prefix), Set.of(type), false);
    }
}
