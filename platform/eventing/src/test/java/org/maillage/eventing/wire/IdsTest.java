package org.maillage.eventing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00.123Z");

    @Test
    void aFileHasTheIdThatTheCatalogueComputes() {
        assertThat(Ids.aggregate("/partenaires/citoyennete-ouest/besoins", "2017-0042"))
                .isEqualTo(UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0"));
    }

    @Test
    void aNameGivesTheIdOfTheStandardsExample() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(Ids.nameBased(dns, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void nameBasedIdsSayThatTheyAre() {
        UUID id = Ids.receipt("/partenaires/éssai", "n° 1");

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void aReceiptAndAFileOfTheSameWordsDiffer() {
        assertThat(Ids.receipt("/a", "b")).isNotEqualTo(Ids.aggregate("/a", "b"));
    }

    @Test
    void reactingTwiceOpensOneFile() {
        var need = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");

        assertThat(Ids.openedBy("need", need))
                .isEqualTo(Ids.openedBy("need", need))
                .isNotEqualTo(Ids.openedBy("project", need));
    }

    @Test
    void timeOrderedIdsBeginWithTheirMillisecondAndSayThatTheyDo() {
        UUID id = Ids.timeOrdered(NOON, new Random(1));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void ofTwoTimeOrderedIdsTheLaterComesLater() {
        var random = new Random(2);
        UUID earlier = Ids.timeOrdered(NOON, random);
        UUID later = Ids.timeOrdered(NOON.plusMillis(1), random);

        assertThat(earlier.toString()).isLessThan(later.toString());
    }
}
