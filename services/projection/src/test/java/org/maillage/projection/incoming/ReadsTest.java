package org.maillage.projection.incoming;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.projection.incoming.partners.StatementReader;
import org.maillage.testing.contract.ReadFields;
import org.maillage.testing.contract.Recorded;

/** What figures, chains and counts of statements read of other services is on record: a release of theirs is judged by it. */
class ReadsTest {

    @Test
    void theRecordSaysWhatIsRead() {
        var reads = new ReadFields();
        Subscriptions.facts()
                .forEach(
                        (topic, facts) -> reads.in(topic, event -> List.of(facts.read(event), References.read(event))));
        reads.in("statements.verdicts.v1", StatementReader::verdict);

        Recorded.assertHolds(Path.of("reads.json"), reads.record());
    }
}
