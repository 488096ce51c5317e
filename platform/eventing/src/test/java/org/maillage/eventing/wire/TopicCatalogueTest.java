package org.maillage.eventing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {

    private final TopicCatalogue catalogue = TopicCatalogue.load();

    @Test
    void statementsAreKeptForAWhileAndFactsForEver() {
        assertThat(catalogue.find("statements.needs.v1").orElseThrow().keptFor())
                .contains(Duration.ofDays(45));
        assertThat(catalogue.find("needs.need.events.v1").orElseThrow().keptFor())
                .isEmpty();
    }

    @Test
    void aTypeIsFoundOnTheTopicThatCarriesIt() {
        assertThat(catalogue.carrying("org.maillage.needs.need-reported.v1"))
                .map(TopicCatalogue.Topic::topic)
                .contains("needs.need.events.v1");
    }

    @Test
    void whatIsNotListedIsNotFound() {
        assertThat(catalogue.find("needs.need.events.v2")).isEmpty();
        assertThat(catalogue.carrying("org.maillage.needs.need-forgotten.v1")).isEmpty();
    }

    @Test
    void deadLettersAreNamedAfterTopicAndGroup() {
        assertThat(catalogue.find("statements.needs.v1").orElseThrow().deadLetters("needs.statements"))
                .isEqualTo("statements.needs.v1.needs.statements-dlt");
    }

    @Test
    void everyTopicHasPartitionsAndSaysHowLongItKeeps() {
        assertThat(catalogue.topics()).isNotEmpty().allSatisfy(topic -> {
            assertThat(topic.partitions()).isPositive();
            assertThat(topic.keptFor().orElse(Duration.ofDays(1))).isPositive();
        });
    }
}
