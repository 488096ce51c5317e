package org.maillage.projection.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.figures.Catalogue;
import org.maillage.projection.figures.Figures;

/** Topics of which nothing is counted are taken all the same, so that provenance and threads find them in the journal. */
class UncountedTopicsTest {

    @ParameterizedTest
    @ValueSource(strings = {"incubation.cohort.events.v1", "funding.call.events.v1"})
    void everyGoldenExampleIsTakenAndCountsForNothing(String topic) {
        var reader = new EventReader(
                new Figures(Catalogue.all()),
                Map.of(topic, Subscriptions.facts().get(topic)));

        assertThat(Examples.paths(topic)).isNotEmpty().allSatisfy(path -> {
            var entry = reader.read(Examples.record(topic, Examples.resource(path), 0));
            assertThat(entry.isDead()).isFalse();
            assertThat(entry.additions()).isEmpty();
        });
    }
}
