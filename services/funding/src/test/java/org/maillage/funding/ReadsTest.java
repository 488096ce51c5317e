package org.maillage.funding;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.maillage.funding.incoming.incubation.ProjectReaction;
import org.maillage.testing.contract.ReadFields;
import org.maillage.testing.contract.Recorded;

/** What this service reads of others is on record: a release of theirs is judged by it. */
class ReadsTest {

    @Test
    void theRecordSaysWhatIsRead() {
        var reads = new ReadFields().in("incubation.project.events.v1", new ProjectReaction());

        Recorded.assertHolds(Path.of("reads.json"), reads.record());
    }
}
