package org.maillage.incubation.incoming.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.wire.CompleteRecords;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.incubation.incoming.Known;
import org.maillage.incubation.incoming.ProjectsInBatch;
import org.maillage.incubation.incoming.impact.ServiceEventsV1.ServiceClosed;
import org.maillage.incubation.incoming.impact.ServiceEventsV1.ServiceOpened;
import org.maillage.incubation.incoming.needs.Threads;
import org.maillage.incubation.project.Milestone;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectCommand.ReachMilestone;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ServiceReactionTest {

    private static final String TOPIC = "impact.declaration.events.v1";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    private static final ServiceReaction REACTION = new ServiceReaction(CLOCK);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final UUID PROJECT = UUID.fromString("f528b2aa-4a9d-5660-bfb9-888569b6ddbf");
    private static final Known NOTHING =
            new Known(ProjectsInBatch.NONE, Set.of(), new Threads(Map.of(), Map.of()), Map.of(), Map.of());

    @TestFactory
    Stream<DynamicTest> everyEventIsTakenIn() {
        return IncomingViews.ofTopic(TOPIC, event -> REACTION.after(null, event));
    }

    @Test
    void onlyWhatIsPromisedIsRequired() {
        IncomingViews.assertRequiresOnlyWhatIsPromised(ServiceEventsV1.OPENED, ServiceOpened.class);
        IncomingViews.assertRequiresOnlyWhatIsPromised(ServiceEventsV1.CLOSED, ServiceClosed.class);
    }

    @Test
    void aServiceMeansAFirstUser() {
        var event = example(ServiceEventsV1.OPENED, true);
        Routes<ProjectCommand, Known> routes = ServiceReaction.addTo(new Routes<>(JSON));

        assertThat(REACTION.to(event, null))
                .containsExactly(new Message.Reaction<>(event.envelope().id(), PROJECT, event, CLOCK.instant()));
        assertThat(routes.read(PROJECT, event).command(NOTHING))
                .isEqualTo(new ReachMilestone(event.envelope().time(), Milestone.FIRST_USER));
    }

    @Test
    void aServiceOfNoProjectMeansNothingHere() {
        var event = example(ServiceEventsV1.OPENED, false);

        assertThat(REACTION.after(null, event)).isNull();
        assertThat(REACTION.to(event, null)).isEmpty();
    }

    @Test
    void aServiceIsKnownWithTheDayOnWhichItClosed() {
        var opened = REACTION.after(null, example(ServiceEventsV1.OPENED, true));
        var event = example(ServiceEventsV1.CLOSED, false);
        var closed = REACTION.after(opened, event);

        assertThat(opened).isNotNull().extracting(ServiceView::closedOn).isNull();
        assertThat(closed)
                .isNotNull()
                .extracting(ServiceView::closedOn)
                .isEqualTo(
                        CompleteRecords.read(event.data(), ServiceClosed.class).closedOn());
        assertThat(REACTION.after(null, event)).isNull();
    }

    private static WireEvent example(String type, boolean ofAProject) {
        return Contracts.load().of(type).examples().stream()
                .filter(it -> it.data().has("projectId") == ofAProject)
                .findFirst()
                .orElseThrow()
                .onTheWire();
    }
}
