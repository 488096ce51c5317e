package org.maillage.incubation.incoming.needs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.CompleteRecords;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.incubation.incoming.funding.GrantReaction;
import org.maillage.incubation.incoming.impact.ServiceReaction;
import org.maillage.incubation.incoming.needs.NeedEventsV1.NeedHandedOver;
import org.maillage.incubation.incoming.thirdplaces.OccupancyReaction;
import org.maillage.testing.contract.ReadFields;
import org.maillage.testing.contract.Recorded;

/** What this service reads of others is on record: a release of theirs is judged by it. */
class ReadsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void theRecordSaysWhatIsRead() {
        var reads = new ReadFields()
                .in("needs.need.events.v1", new NeedReaction(CLOCK))
                .in("needs.need.events.v1", ReadsTest::handOver)
                .in("funding.grant.events.v1", new GrantReaction())
                .in("thirdplaces.occupancy.events.v1", new OccupancyReaction())
                .in("impact.declaration.events.v1", new ServiceReaction(CLOCK));

        Recorded.assertHolds(Path.of("reads.json"), reads.record());
    }

    private static @Nullable Object handOver(WireEvent event) {
        return event.envelope().type().equals(NeedEventsV1.HANDED_OVER)
                ? CompleteRecords.read(event.data(), NeedHandedOver.class)
                : null;
    }
}
