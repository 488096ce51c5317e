package org.maillage.thirdplaces;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.maillage.testing.contract.ReadFields;
import org.maillage.testing.contract.Recorded;
import org.maillage.thirdplaces.incoming.incubation.ProjectReaction;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads of others is on record: a release of theirs is judged by it. */
class ReadsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void theRecordSaysWhatIsRead() {
        var reads = new ReadFields().in("incubation.project.events.v1", new ProjectReaction(JSON));

        Recorded.assertHolds(Path.of("reads.json"), reads.record());
    }
}
