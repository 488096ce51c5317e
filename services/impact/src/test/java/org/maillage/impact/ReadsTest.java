package org.maillage.impact;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.maillage.impact.incoming.funding.Grants;
import org.maillage.impact.incoming.incubation.Projects;
import org.maillage.impact.incoming.thirdplaces.Occupancies;
import org.maillage.impact.incoming.thirdplaces.RegisteredPlaces;
import org.maillage.testing.contract.ReadFields;
import org.maillage.testing.contract.Recorded;

/** What this service reads of others is on record: a release of theirs is judged by it. */
class ReadsTest {

    @Test
    void theRecordSaysWhatIsRead() {
        var reads = new ReadFields()
                .in("incubation.project.events.v1", new Projects())
                .in("funding.grant.events.v1", new Grants())
                .in("thirdplaces.place.events.v1", new RegisteredPlaces())
                .in("thirdplaces.occupancy.events.v1", new Occupancies());

        Recorded.assertHolds(Path.of("reads.json"), reads.record());
    }
}
