package org.maillage.needs.incoming.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.incoming.impact.ServiceEventsV1.DeclarationCorrected;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceClosed;
import org.maillage.needs.incoming.impact.ServiceEventsV1.ServiceOpened;
import org.maillage.needs.need.NeedCommand;
import org.maillage.needs.need.NeedCommand.Answer;
import org.maillage.needs.need.NeedCommand.WithdrawAnswer;
import org.maillage.needs.need.ServiceStanding;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.GoldenExample;
import org.maillage.testing.contract.IncomingViews;
import tools.jackson.databind.json.JsonMapper;

class ServiceEventsTest {

    private static final UUID NEED = UUID.fromString("47ff0d11-f624-558e-958a-79cca32884d5");
    private static final UUID MERGED = UUID.fromString("32f021fe-037d-588d-a26c-e2159db1256f");
    private static final UUID OTHER = UUID.fromString("d324ad41-bece-5ffd-8235-13667c23ae37");
    private static final Routes<NeedCommand, Known> ROUTES =
            ServiceRoutes.addTo(new Routes<NeedCommand, Known>(JsonMapper.shared()));

    @TestFactory
    Stream<DynamicTest> everyDeclarationIsReadAsFarAsItIsHeard() {
        return IncomingViews.ofTopic(
                "impact.declaration.events.v1",
                event -> ServiceReaction.HEARD.contains(event.envelope().type())
                        ? ROUTES.read(NEED, event).command(Known.NOTHING)
                        : null);
    }

    @Test
    void nothingIsAskedForThatIsNotPromised() {
        IncomingViews.assertRequiresOnlyWhatIsPromised(ServiceEventsV1.OPENED, ServiceOpened.class);
        IncomingViews.assertRequiresOnlyWhatIsPromised(ServiceEventsV1.CLOSED, ServiceClosed.class);
        IncomingViews.assertRequiresOnlyWhatIsPromised(ServiceEventsV1.CORRECTED, DeclarationCorrected.class);
    }

    @Test
    void anOpeningAnswersAsLongAsTheServiceIsKnownToBeOpenAndNamesTheNeed() {
        UUID service = serviceOf(ServiceEventsV1.OPENED, "full");

        assertThat(standingIn(known(new Service(service, true, null, Set.of(NEED)))))
                .isEqualTo(ServiceStanding.OPEN);
        assertThat(standingIn(known(new Service(service, true, null, Set.of(MERGED)))))
                .isEqualTo(ServiceStanding.OPEN);
        assertThat(standingIn(known(new Service(service, false, null, Set.of(NEED)))))
                .isEqualTo(ServiceStanding.CLOSED);
        assertThat(standingIn(known(new Service(service, true, null, Set.of()))))
                .isEqualTo(ServiceStanding.CLOSED);
        assertThat(standingIn(Known.NOTHING)).isEqualTo(ServiceStanding.UNKNOWN);
    }

    @Test
    void anOpeningOfAServiceThatHasClosedSinceAnswersUntilItsClosingIsHeard() {
        UUID service = serviceOf(ServiceEventsV1.OPENED, "full");
        var opened = example(ServiceEventsV1.OPENED, "full").envelope().time();
        var closed = opened.plus(Duration.ofDays(400));

        assertThat(standingIn(known(new Service(service, false, closed, Set.of(NEED)))))
                .isEqualTo(ServiceStanding.OPEN);
        assertThat(standingIn(known(new Service(service, false, opened, Set.of(NEED)))))
                .as("closed when it opened: it never answered")
                .isEqualTo(ServiceStanding.CLOSED);
    }

    @Test
    void aClosingKnowsWhichOtherServicesAnswerTheNeed() {
        UUID service = serviceOf(ServiceEventsV1.CLOSED, "full");
        var known = known(
                new Service(service, false, null, Set.of(NEED)),
                new Service(OTHER, true, null, Set.of(MERGED)),
                new Service(UUID.randomUUID(), false, null, Set.of(NEED)));

        var command = (WithdrawAnswer) command(ServiceEventsV1.CLOSED, "full", known);

        assertThat(command.serviceId()).isEqualTo(service);
        assertThat(command.openServices()).containsExactly(OTHER);
    }

    @Test
    void aCorrectionAnswersWhereTheServiceIsNamedAndWithdrawsWhereItIsNot() {
        UUID service = serviceOf(ServiceEventsV1.CORRECTED, "service.json");

        assertThat(command(
                        ServiceEventsV1.CORRECTED,
                        "service.json",
                        known(new Service(service, true, null, Set.of(NEED)))))
                .isInstanceOf(Answer.class);
        assertThat(command(
                        ServiceEventsV1.CORRECTED, "service.json", known(new Service(service, true, null, Set.of()))))
                .isInstanceOf(WithdrawAnswer.class);
    }

    @Test
    void anEventOfNoServiceIsUnreadable() {
        Envelope envelope = example(ServiceEventsV1.OPENED, "full").envelope();
        var ofNobody = new Envelope(
                envelope.id(), envelope.source(), envelope.type(), null, envelope.time(), envelope.extensions());
        byte[] data = example(ServiceEventsV1.OPENED, "full").onTheWire().data();

        assertThatThrownBy(
                        () -> ROUTES.read(NEED, new WireEvent(ofNobody, data)).command(Known.NOTHING))
                .isInstanceOf(UnreadableRecordException.class);
    }

    private static ServiceStanding standingIn(Known known) {
        return ((Answer) command(ServiceEventsV1.OPENED, "full", known)).standing();
    }

    private static NeedCommand command(String type, String example, Known known) {
        return ROUTES.read(NEED, example(type, example).onTheWire()).command(known);
    }

    private static Known known(Service... services) {
        return new Known(List.of(services), Map.of(NEED, Set.of(NEED, MERGED)));
    }

    private static UUID serviceOf(String type, String example) {
        return ServiceEventsV1.service(example(type, example).envelope());
    }

    private static GoldenExample example(String type, String name) {
        return Contracts.load().of(type).examples().stream()
                .filter(it -> it.name().contains(name))
                .findFirst()
                .orElseThrow();
    }
}
