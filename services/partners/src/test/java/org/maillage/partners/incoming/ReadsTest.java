package org.maillage.partners.incoming;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.contract.ReadFields;
import org.maillage.testing.contract.Recorded;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the door reads of owners is on record: a release of theirs is judged by it. */
class ReadsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void theRecordSaysWhatIsRead() {
        var reads = new ReadFields().in("statements.verdicts.v1", ReadsTest::verdict);

        Recorded.assertHolds(Path.of("reads.json"), reads.record());
    }

    private static @Nullable Object verdict(WireEvent event) {
        return event.envelope().type().equals("org.maillage.verdict.v1")
                ? JSON.readValue(event.data(), VerdictV1.class)
                : null;
    }
}
