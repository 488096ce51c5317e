package org.maillage.projection.incoming.impact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.projection.incoming.Examples;
import org.maillage.projection.incoming.IncomingContract;
import tools.jackson.databind.node.ObjectNode;

/** What the projection reads of the contracts of jobs. */
class IncomingJobsTest extends IncomingContract {

    IncomingJobsTest() {
        super("impact.job.events.v1", JobFacts.vocabulary(), JobViews.class);
    }

    @Test
    void whatIsSaidOfAMatchedJobCountsForNothing() {
        assertThat(added(example("job-status-checked", "while-matched"))).isEmpty();
    }

    @Test
    void aCancelledJobIsTakenBack() {
        assertThat(added(example("job-corrected", "cancelled")))
                .containsExactly(
                        "emplois -100",
                        "emplois#CITE-EMPLOI -100",
                        "emplois#persons -1",
                        "embauches -1",
                        "embauches#CITE-EMPLOI -1",
                        "embauches#YES -1");
    }

    private static ObjectNode example(String event, String name) {
        return Examples.resource("contracts/events/impact/" + event + ".v1/examples/" + name + ".json");
    }
}
