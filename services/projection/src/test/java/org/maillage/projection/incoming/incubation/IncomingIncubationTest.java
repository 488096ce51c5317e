package org.maillage.projection.incoming.incubation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.projection.incoming.Examples;
import org.maillage.projection.incoming.IncomingContract;

/** What the projection reads of the contracts of projects. */
class IncomingIncubationTest extends IncomingContract {

    IncomingIncubationTest() {
        super("incubation.project.events.v1", IncubationFacts.vocabulary(), IncubationViews.class);
    }

    @Test
    void stagesAndMilestonesCountForNothing() {
        assertThat(added(Examples.resource("contracts/events/incubation/stage-entered.v1/examples/full.json")))
                .isEmpty();
    }
}
