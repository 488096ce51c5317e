package org.maillage.thirdplaces.incoming.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.thirdplaces.place.PlaceStories.BELLEFONTAINE;
import static org.maillage.thirdplaces.place.PlaceStories.WORKSHOPS_OPENED;
import static org.maillage.thirdplaces.place.PlaceStories.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.aggregate.Filled;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.territory.Territories;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;
import org.maillage.thirdplaces.incoming.incubation.Project;
import org.maillage.thirdplaces.occupancy.Holding;
import org.maillage.thirdplaces.occupancy.Let;
import org.maillage.thirdplaces.occupancy.Neighbours.Neighbour;
import org.maillage.thirdplaces.occupancy.OccupancyCommand;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.Agree;
import org.maillage.thirdplaces.occupancy.OccupancyCommand.MoveIn;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.maillage.thirdplaces.occupancy.OccupancyStories;
import org.maillage.thirdplaces.occupancy.Premises;
import org.maillage.thirdplaces.place.Districts.Basis;
import org.maillage.thirdplaces.place.Districts.Located;
import org.maillage.thirdplaces.place.PlaceCommand;
import org.maillage.thirdplaces.place.PlaceCommand.HoldEvent;
import org.maillage.thirdplaces.place.PlaceCommand.RegisterPlace;
import org.maillage.thirdplaces.place.PlaceState;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class IncomingStatementsTest {

    private static final UUID TEC = Ids.aggregate("/partenaires/tec", "LIEU-TEC");
    private static final UUID AGREEMENT = Ids.aggregate("/partenaires/tec", "CONV-2024-03");
    private static final UUID ANOTHER = new UUID(3, 3);
    private static final UUID PROJECT = Ids.aggregate("/partenaires/premiere-brique/incubateur", "F02");
    private static final UUID THREAD = new UUID(5, 5);
    private static final Territories TERRITORIES = Territories.load();
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Keys keys = new Keys();
    private final Surroundings known = new Surroundings();
    private final Map<UUID, OccupancyState> states = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyStatementIsReadAsACommand() {
        var places = new PlaceRoutes(TERRITORIES, keys).table(JSON);
        return IncomingViews.ofStatementsTo(
                "thirdplaces",
                statement -> places.take(TEC, statement)
                        ? ofPlace(TEC, statement).command()
                        : occupancy(AGREEMENT, statement).command());
    }

    @Test
    void aPlaceIsLocatedInBothZonings() {
        var command = (RegisterPlace)
                ofPlace(TEC, example("place-registered", "full")).command();

        assertThat(command.registration().districts().byZoning())
                .containsEntry("2015", new Located("QP031007", Basis.POINT))
                .containsEntry("2024", new Located("QN03107M", Basis.POINT));
    }

    @Test
    void addressesAndReasonsAreSealedWithTheirFile() {
        assertThat(ofPlace(TEC, example("place-registered", "full")).texts()).hasSize(1);
        assertThat(ofPlace(TEC, example("space-withdrawn", "full")).texts()).hasSize(1);
    }

    @Test
    void aSoleTraderIsOnlyAnOpaqueId() {
        var operator = ((RegisterPlace)
                        ofPlace(TEC, example("place-registered", "sole-trader")).command())
                .registration()
                .operator();
        var occupant = ((Agree) occupancy(AGREEMENT, example("occupancy-agreed", "sole-trader"))
                        .command())
                .agreement()
                .occupant();

        assertThat(List.of(operator, occupant)).allSatisfy(it -> {
            assertThat(it.id()).isNotNull();
            assertThat(it.siret()).isNull();
            assertThat(it.siren()).isNull();
        });
    }

    @Test
    void aFileJoinsTheThreadOfItsProjectWhereThatIsKnown() {
        var said = example("occupancy-agreed", "full");
        assertThat(occupancy(AGREEMENT, said).chain().threadId()).isEqualTo(AGREEMENT);

        known.projects.save(List.of(new View<>(PROJECT, 1, new Project(THREAD, true, null, null, null))));

        assertThat(occupancy(AGREEMENT, said).chain().threadId()).isEqualTo(THREAD);
        assertThat(ofPlace(TEC, example("place-registered", "full")).chain().threadId())
                .isEqualTo(THREAD);
        assertThat(ofPlace(TEC, example("place-registered", "minimal")).chain().threadId())
                .isEqualTo(TEC);
    }

    @Test
    void aCorrectionFindsTheEventAmongThoseHeldInItsPlace() {
        var said = example("place-event-held", "full");
        UUID corrected =
                UUID.fromString(JSON.readTree(said.data()).path("replaces").asString());
        assertThat(correction(said)).isEqualTo(new HoldEvent.Correction(corrected, null));

        known.eventsHeld.put(TEC, List.of(new UUID(1, 1), corrected));

        assertThat(correction(said)).isEqualTo(new HoldEvent.Correction(corrected, 1));
    }

    @Test
    void anAgreementIsFilledInWithThePlaceAndWhatOthersHoldThere() {
        var said = example("occupancy-agreed", "full");
        assertThat(premises(said)).isNull();

        known.places.put(TEC, place(WORKSHOPS_OPENED));
        known.neighbours.add(new Neighbour(ANOTHER, TEC, "ATELIERS", holding(90)));
        known.neighbours.add(new Neighbour(new UUID(4, 4), TEC, "AILLEURS", holding(50)));
        known.neighbours.add(new Neighbour(AGREEMENT, TEC, "ATELIERS", holding(30)));

        assertThat(premises(said))
                .isEqualTo(new Premises(
                        BELLEFONTAINE, place(WORKSHOPS_OPENED).spaces().get("ATELIERS"), List.of(holding(90))));
    }

    @Test
    void whatTheSameBatchHasDecidedIsSeenAtOnce() {
        known.places.put(TEC, place(WORKSHOPS_OPENED));
        var said = example("occupancy-agreed", "full");
        var batch = new OneBatch(List.of(statement(ANOTHER, said), statement(AGREEMENT, said)));
        var translation = translator().prepare(batch);

        states.put(ANOTHER, OccupancyStories.state());

        var command = (Agree) translation.fill(statement(AGREEMENT, said)).command();
        assertThat(command.premises())
                .isNotNull()
                .satisfies(it -> assertThat(it.others()).hasSize(1));
    }

    @Test
    void aMoveIsFilledInWithTheDistrictOfItsPlace() {
        states.put(AGREEMENT, OccupancyStories.state());
        var said = example("occupant-moved-in", "full");
        assertThat(((MoveIn) occupancy(AGREEMENT, said).command()).districts()).isNull();

        known.places.put(TEC, place());

        assertThat(((MoveIn) occupancy(AGREEMENT, said).command()).districts()).isEqualTo(BELLEFONTAINE);
    }

    private HoldEvent.@Nullable Correction correction(WireEvent said) {
        return ((HoldEvent) ofPlace(TEC, said).command()).correction();
    }

    private @Nullable Premises premises(WireEvent said) {
        return ((Agree) occupancy(AGREEMENT, said).command()).premises();
    }

    private Filled<PlaceCommand> ofPlace(UUID file, WireEvent said) {
        var routes = new PlaceRoutes(TERRITORIES, keys).table(JSON);
        var translator = new StatementTranslator<PlaceState, PlaceCommand, PlaceKnowledge.Known>(
                routes, keys, new PlaceKnowledge(known, known.projects));
        Message.Received<PlaceCommand> message = statement(file, said);
        return translator.prepare(new Alone(message)).fill(message);
    }

    private Filled<OccupancyCommand> occupancy(UUID file, WireEvent said) {
        Message.Received<OccupancyCommand> message = statement(file, said);
        return translator().prepare(new OneBatch(List.of(message))).fill(message);
    }

    private StatementTranslator<OccupancyState, OccupancyCommand, KnownPremises> translator() {
        return new StatementTranslator<>(
                new OccupancyRoutes(keys).table(JSON), keys, new OccupancyKnowledge(known, known, known.projects));
    }

    private static <C> Message.Received<C> statement(UUID file, WireEvent said) {
        return new Message.Statement<>(
                said.envelope().id() + file, file, said, said.envelope().time());
    }

    private static Holding holding(int areaM2) {
        return new Holding(new TreeMap<>(Map.of(LocalDate.parse("2024-01-01"), new Let(areaM2, 0))), null);
    }

    private static WireEvent example(String name, String example) {
        return Contracts.load().of("org.maillage.statement." + name + ".v1").examples().stream()
                .filter(it -> it.name().contains(example))
                .findFirst()
                .orElseThrow()
                .onTheWire();
    }

    private record Alone(Message.Received<PlaceCommand> message) implements Translator.Batch<PlaceState, PlaceCommand> {
        @Override
        public Collection<Message.Received<PlaceCommand>> messages() {
            return List.of(message);
        }

        @Override
        public @Nullable PlaceState state(UUID aggregate) {
            return null;
        }
    }

    private final class OneBatch implements Translator.Batch<OccupancyState, OccupancyCommand> {

        private final List<Message.Received<OccupancyCommand>> messages;

        private OneBatch(List<Message.Received<OccupancyCommand>> messages) {
            this.messages = new ArrayList<>(messages);
        }

        @Override
        public Collection<Message.Received<OccupancyCommand>> messages() {
            return messages;
        }

        @Override
        public @Nullable OccupancyState state(UUID aggregate) {
            return states.get(aggregate);
        }
    }
}
