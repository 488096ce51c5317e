package org.maillage.needs.incoming.impact;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.EventData;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.incoming.impact.ServiceEventsV1.DeclarationCorrected;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceClosed;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceOpened;
import org.maillage.needs.incoming.incubation.ProjectReaction;
import org.maillage.testing.contract.ReadFields;
import org.maillage.testing.contract.Recorded;

/** What this service reads of others is on record: a release of theirs is judged by it. */
class ReadsTest {

    @Test
    void theRecordSaysWhatIsRead() {
        var reads = new ReadFields()
                .in("incubation.project.events.v1", new ProjectReaction())
                .in("impact.declaration.events.v1", ReadsTest::service);

        Recorded.assertHolds(Path.of("reads.json"), reads.record());
    }

    private static @Nullable Object service(WireEvent event) {
        return switch (event.envelope().type()) {
            case ServiceEventsV1.OPENED -> EventData.read(event, ServiceOpened.class);
            case ServiceEventsV1.CLOSED -> EventData.read(event, ServiceClosed.class);
            case ServiceEventsV1.CORRECTED -> EventData.read(event, DeclarationCorrected.class);
            default -> null;
        };
    }
}
