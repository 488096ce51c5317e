package org.maillage.incubation.incoming.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.incubation.incoming.Known;
import org.maillage.incubation.incoming.ProjectsInBatch;
import org.maillage.incubation.incoming.needs.NeedEventsV1.NeedHandedOver;
import org.maillage.incubation.incoming.needs.NeedEventsV1.NeedMerged;
import org.maillage.incubation.project.Districts.Basis;
import org.maillage.incubation.project.Districts.Located;
import org.maillage.incubation.project.HolderKind;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectCommand.TakeOver;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class NeedReactionTest {

    private static final String TOPIC = "needs.need.events.v1";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    private static final NeedReaction REACTION = new NeedReaction(CLOCK);
    private static final UUID COUTURE = UUID.fromString("110cf786-ae39-5570-839f-944a06a29fe9");
    private static final UUID VELO = UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0");
    private static final UUID SURVIVOR = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Routes<ProjectCommand, Known> ROUTES = HandOvers.addTo(new Routes<>(JSON));

    @TestFactory
    Stream<DynamicTest> everyEventIsTakenIn() {
        return IncomingViews.ofTopic(TOPIC, event -> REACTION.after(NeedView.NOTHING_YET, event));
    }

    @TestFactory
    Stream<DynamicTest> everyHandOverIsACommand() {
        return IncomingViews.ofTopic(
                TOPIC,
                event -> event.envelope().type().equals(NeedEventsV1.HANDED_OVER)
                        ? ROUTES.read(COUTURE, event).command(known(new Threads(Map.of(), Map.of())))
                        : null);
    }

    @Test
    void onlyWhatIsPromisedIsRequired() {
        IncomingViews.assertRequiresOnlyWhatIsPromised(NeedEventsV1.HANDED_OVER, NeedHandedOver.class);
        IncomingViews.assertRequiresOnlyWhatIsPromised(NeedEventsV1.MERGED, NeedMerged.class);
    }

    @Test
    void aHandOverThatNamesNoProjectOpensOne() {
        var event = example(NeedEventsV1.HANDED_OVER, "minimal");

        assertThat(REACTION.to(event, null))
                .containsExactly(new Message.Reaction<>(event.envelope().id(), COUTURE, event, CLOCK.instant()));
        assertThat(REACTION.after(null, event))
                .isEqualTo(new NeedView(COUTURE, event.envelope().time(), null));
    }

    @Test
    void aHandOverToANamedProjectOnlyLinksIt() {
        var event = example(NeedEventsV1.HANDED_OVER, "full");

        assertThat(REACTION.to(event, null)).isEmpty();
        assertThat(REACTION.after(null, event))
                .isEqualTo(new NeedView(VELO, event.envelope().time(), null));
    }

    @Test
    void aMergerIsRememberedBesideTheHandOver() {
        var before = new NeedView(COUTURE, Instant.EPOCH, null);
        var event = example(NeedEventsV1.MERGED, "minimal");

        assertThat(REACTION.after(before, event))
                .isEqualTo(new NeedView(
                        COUTURE,
                        Instant.EPOCH,
                        CompleteRecords.read(event.data(), NeedMerged.class).intoNeedId()));
        assertThat(REACTION.to(event, before)).isEmpty();
    }

    @Test
    void whatIsNotNeededChangesNothing() {
        var event = example("org.maillage.needs.need-qualified.v1", "minimal");

        assertThat(REACTION.after(null, event)).isNull();
        assertThat(REACTION.to(event, null)).isEmpty();
    }

    @Test
    void theProjectTakesOverWhatIsKnownOfItsNeed() {
        var event = example(NeedEventsV1.HANDED_OVER, "full");
        var need = HandOvers.need(event.envelope());
        var command = (TakeOver) ROUTES.read(VELO, event).command(known(new Threads(Map.of(), Map.of())));

        assertThat(command.presentation().title()).isEqualTo("L’Atelier des Arènes");
        assertThat(command.presentation().needId()).isEqualTo(need);
        assertThat(command.presentation().holderKind()).isEqualTo(HolderKind.EXISTING_STRUCTURE);
        assertThat(command.presentation().place().districts().byZoning())
                .containsEntry("2015", new Located("QP031008", Basis.POINT));
    }

    @Test
    void aNeedThatWasMergedHandsItsThreadOn() {
        var event = example(NeedEventsV1.HANDED_OVER, "minimal");
        var need = HandOvers.need(event.envelope());
        var threads = new Threads(Map.of(need, SURVIVOR), Map.of());
        var command = (TakeOver) ROUTES.read(COUTURE, event).command(known(threads));

        assertThat(command.presentation().needId()).isEqualTo(SURVIVOR);
    }

    @Test
    void aHandOverWithoutItsProjectIsUnreadable() {
        var event = example(NeedEventsV1.HANDED_OVER, "minimal");
        var empty = new WireEvent(event.envelope(), "{}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> REACTION.after(null, empty)).isInstanceOf(UnreadableRecordException.class);
    }

    private static Known known(Threads threads) {
        return new Known(ProjectsInBatch.NONE, Set.of(), threads, Map.of(), Map.of());
    }

    private static WireEvent example(String type, String example) {
        return Contracts.load().of(type).examples().stream()
                .filter(it -> it.name().contains(example))
                .findFirst()
                .orElseThrow()
                .onTheWire();
    }
}
