package org.maillage.projection.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.projection.fold.Reference;
import tools.jackson.databind.JsonNode;

/** Every file that a released example names is an edge of its thread, or left out on purpose. */
class ReferencesTest {

    /** Calls and cohorts belong to no thread; where an occupant sits is no origin; the rest are no files, or said elsewhere. */
    private static final Set<String> LEFT_OUT = Set.of(
            "application-received.cohortId",
            "admission-decided.cohortId",
            "application-submitted.callId",
            "grant-decided.callId",
            "occupancy-agreed.placeId",
            "occupant-moved-in.placeId",
            "occupancy-changed.placeId",
            "occupant-moved-out.placeId",
            "service-closed.needIds",
            "need-reopened.withdrawnServiceId",
            "holder-search-concluded.holderPersonId",
            "report-filed.jobIds",
            "job-matched.intoJobId",
            "job-split.fromJobId",
            "declaration-disputed.disputeId",
            "dispute-answered.disputeId");

    @Test
    void nothingIsForgotten() {
        var leftOut = new TreeSet<String>();
        for (String topic : Subscriptions.topics()) {
            for (String path : Examples.paths(topic)) {
                var event = Examples.resource(path);
                var followed = new HashSet<String>();
                References.read(CloudEvents.read(Examples.record(topic, event, 0)))
                        .forEach(it -> followed.add(it.file().toString()));
                String name = event.get("type").asString().split("\\.", -1)[3];
                event.get("data")
                        .propertyStream()
                        .filter(it -> it.getKey().matches(".*Ids?"))
                        .filter(it -> !isIn(it.getValue(), followed))
                        .forEach(it -> leftOut.add(name + "." + it.getKey()));
            }
        }

        assertThat(leftOut).containsExactlyInAnyOrderElementsOf(LEFT_OUT);
    }

    @Test
    void severalOfOneRoleKeepTheirOrder() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        assertThat(References.read(event("{\"needIds\": [\"%s\", \"%s\"]}".formatted(first, second))))
                .containsExactly(new Reference("need", first), new Reference("need", second));
    }

    @Test
    void anIdOfAnotherFormCannotBeRead() {
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> References.read(event("{\"needIds\": [\"the first one\"]}")));
        assertThatExceptionOfType(UnreadableRecordException.class).isThrownBy(() -> References.read(event("{")));
    }

    private static WireEvent event(String data) {
        var opened = Examples.resource("contracts/events/impact/service-opened.v1/examples/minimal.json");
        var envelope = CloudEvents.read(Examples.record("impact.declaration.events.v1", opened, 0))
                .envelope();
        return new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isIn(JsonNode value, Set<String> ids) {
        return value.isArray()
                ? value.valueStream().allMatch(it -> ids.contains(it.asString()))
                : ids.contains(value.asString());
    }
}
