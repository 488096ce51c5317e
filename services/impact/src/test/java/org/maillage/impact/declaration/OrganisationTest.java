package org.maillage.impact.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    @Test
    void aBodyIsKnownByItsSirenHoweverItIsSaid() {
        assertThat(named("A", null, "930000096").key())
                .isEqualTo(named("B", "93000009600017", null).key());
    }

    @Test
    void withoutASirenTheNameCountsWithoutCaseAccentsPunctuationAndLegalForm() {
        assertThat(named("Association Les Éclaireurs-du-Mirail", null, null).key())
                .isEqualTo(named("LES ECLAIREURS DU MIRAIL (SCIC)", null, null).key())
                .isEqualTo("name:les eclaireurs du mirail");
    }

    @Test
    void aSoleTraderIsKnownByItsOpaqueId() {
        var id = UUID.fromString("7d0f7a52-1c1b-8f6e-9a55-3d1b6c0c2e41");
        var trader = new Organisation("entreprise individuelle", id, null, null, null, null, null);

        assertThat(trader.key()).isEqualTo("id:" + id);
    }

    @Test
    void aPublisherIsThePartnerWhateverTheSystem() {
        assertThat(Publisher.of("/partenaires/premiere-brique/fabrique"))
                .isEqualTo(Publisher.of("/partenaires/premiere-brique/incubateur"))
                .isNotEqualTo(Publisher.of("/partenaires/portail"));
        assertThat(Publisher.of("/partenaires/portail").name()).isEqualTo("portail");
        assertThat(Publisher.of("/maillage/agents").isPartner()).isFalse();
    }

    private static Organisation named(String name, @Nullable String siret, @Nullable String siren) {
        return new Organisation(name, null, siret, siren, null, null, null);
    }
}
