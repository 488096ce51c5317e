package org.maillage.funding.incoming.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Translator;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.StatementTranslator;
import org.maillage.eventing.statements.WithTexts;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.funding.call.CallCommand;
import org.maillage.funding.call.CallCommand.Publish;
import org.maillage.funding.call.CallKind;
import org.maillage.funding.call.CallTerms;
import org.maillage.funding.call.DeMinimis;
import org.maillage.funding.grant.Districts.Basis;
import org.maillage.funding.grant.Districts.Located;
import org.maillage.funding.grant.GrantCommand;
import org.maillage.funding.grant.GrantCommand.Decide;
import org.maillage.funding.grant.GrantCommand.DecideAdmissibility;
import org.maillage.funding.grant.GrantCommand.Submit;
import org.maillage.funding.grant.GrantState;
import org.maillage.funding.grant.KnownCall;
import org.maillage.funding.grant.Standing;
import org.maillage.territory.Territories;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class IncomingStatementsTest {

    private static final UUID FILE = Ids.aggregate("/partenaires/portail-subventions", "CDV25-03");
    private static final UUID CALL = Ids.aggregate("/partenaires/metropole/contrat-de-ville", "CDV-2025");
    private static final UUID PROJECT = Ids.aggregate("/partenaires/premiere-brique/incubateur", "P-2019-07");
    private static final UUID THREAD = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final Standing STANDING = new Standing(5, null, 7);
    private static final KnownCall KNOWN_CALL = new KnownCall(
            new CallTerms(
                    "Contrat de ville 2025",
                    CallKind.CITY_CONTRACT,
                    "CDV",
                    2025,
                    40_000_000,
                    LocalDate.parse("2024-10-15"),
                    LocalDate.parse("2024-11-30"),
                    false,
                    null,
                    List.of(),
                    DeMinimis.NONE,
                    List.of()),
            LocalDate.parse("2024-11-30"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final GrantRoutes GRANT_ROUTES = new GrantRoutes(Territories.load(), new KeysInMemory());
    private static final Routes<GrantCommand, Known> GRANTS = GRANT_ROUTES.table(JSON);
    private static final Routes<CallCommand, Map<UUID, Long>> CALLS = new CallRoutes().table(JSON);

    @TestFactory
    Stream<DynamicTest> everyStatementIsReadAsACommand() {
        return IncomingViews.ofStatementsTo(
                "funding",
                statement -> GRANTS.take(FILE, statement)
                        ? GRANTS.read(FILE, statement).command(new Everything(THREAD))
                        : CALLS.read(FILE, statement).command(Map.of()));
    }

    @Test
    void everyStatementIsAboutOneKindOfFile() {
        assertThat(GRANTS.statements()).hasSize(11).containsEntry("application-submitted", true);
        assertThat(CALLS.statements()).isEqualTo(Map.of("call-published", true));
    }

    @Test
    void aCallKnowsWhatItsAwardsComeTo() {
        var command = (Publish)
                CALLS.read(CALL, example("call-published", "revision")).command(Map.of(CALL, 12L));

        assertThat(command.committedCents()).isEqualTo(12);
        assertThat(command.revision()).isEqualTo(2);
    }

    @Test
    void targetsAreLocatedInBothZonings() {
        var command = (Submit) command("application-submitted", "full", new Everything(THREAD));

        assertThat(command.application().targets().getFirst().districts().byZoning())
                .containsEntry("2015", new Located("QP031008", Basis.POINT))
                .containsEntry("2024", new Located("QN03108M", Basis.POINT));
        assertThat(command.application().callId()).isEqualTo(CALL);
        assertThat(command.call()).isEqualTo(KNOWN_CALL);
        assertThat(command.unknownProject()).isNull();
    }

    @Test
    void anApplicationJoinsTheThreadOfItsProject() {
        assertThat(chain("full", new Everything(THREAD))).isEqualTo(new Chain(THREAD, true));
        assertThat(chain("minimal", new Everything(null))).isEqualTo(new Chain(FILE, false));
    }

    @Test
    void aProjectThatIsNotKnownYetIsNamed() {
        var command = (Submit) command("application-submitted", "full", new Everything(null));

        assertThat(command.unknownProject()).isEqualTo(PROJECT);
    }

    @Test
    void aDecisionKnowsItsCallAndTheOtherGrants() {
        var known = new Everything(THREAD);
        assertThat(((Decide) command("grant-decided", "full", known)).standing())
                .isEqualTo(STANDING);
        assertThat(((Decide) command("grant-decided", "full", known)).call()).isEqualTo(KNOWN_CALL);
        assertThat(((DecideAdmissibility) command("admissibility-decided", "minimal", known)).call())
                .isEqualTo(KNOWN_CALL);
    }

    @Test
    void aSoleTraderIsOnlyAnOpaqueId() {
        var command = (Submit) command("application-submitted", "sole-trader", new Everything(THREAD));

        assertThat(command.application().applicant().siret()).isNull();
        assertThat(command.application().applicant().id()).isNotNull();
    }

    @Test
    void wordsOfPeopleAreTextsToSeal() {
        assertThat(texts("application-submitted", "full"))
                .containsEntry("exemptReason", "Fondation reconnue d’utilité publique")
                .containsEntry("targets[0].address", "Place Émile Mâle, 31300 Toulouse");
        assertThat(texts("grant-decided", "rejected")).containsKey("reason");
        assertThat(texts("report-filed", "full")).containsKey("summary");
        assertThat(texts("report-reviewed", "full")).containsKey("reason");
    }

    @Test
    void whatABatchMentionsIsLoadedForIt() {
        Mentions mentions = GRANT_ROUTES.mentions(List.of(
                GRANTS.read(FILE, example("application-submitted", "full")).said(),
                GRANTS.read(FILE, example("grant-decided", "minimal")).said()));

        assertThat(mentions.calls()).containsExactly(CALL);
        assertThat(mentions.projects()).containsExactly(PROJECT);
        assertThat(mentions.beneficiaries()).contains("siren:930000054", "rna:W313000054");
        assertThat(mentions.awards()).isTrue();
        assertThat(GRANT_ROUTES
                        .mentions(List.of(GRANTS.read(FILE, example("grant-decided", "rejected"))
                                .said()))
                        .awards())
                .isFalse();
    }

    private static Map<String, String> texts(String name, String example) {
        return ((WithTexts) GRANTS.read(FILE, example(name, example)).said().data()).texts();
    }

    private static Chain chain(String example, Known known) {
        var translator =
                new StatementTranslator<GrantState, GrantCommand, Known>(GRANTS, new KeysInMemory(), (_, _) -> known);
        var message = new Message.Statement<GrantCommand>(
                "receipt", FILE, example("application-submitted", example), Instant.EPOCH);
        return translator.prepare(new Alone(message)).fill(message).chain();
    }

    private static GrantCommand command(String name, String example, Known known) {
        return GRANTS.read(FILE, example(name, example)).command(known);
    }

    private static WireEvent example(String name, String example) {
        return Contracts.load().of("org.maillage.statement." + name + ".v1").examples().stream()
                .filter(it -> it.name().contains("/" + example))
                .findFirst()
                .orElseThrow()
                .onTheWire();
    }

    /** A batch of one statement about a grant that nobody knows. */
    private record Alone(Message.Received<GrantCommand> message) implements Translator.Batch<GrantState, GrantCommand> {

        @Override
        public Collection<Message.Received<GrantCommand>> messages() {
            return List.of(message);
        }

        @Override
        public @Nullable GrantState state(UUID aggregate) {
            return null;
        }
    }

    /** Knows the call, the thread if one is given, and always the same standing. */
    private record Everything(@Nullable UUID thread) implements Known {

        @Override
        public KnownCall call(UUID call) {
            return KNOWN_CALL;
        }

        @Override
        public KnownCall callOf(UUID grant) {
            return KNOWN_CALL;
        }

        @Override
        public Standing standing(UUID grant, LocalDate on) {
            return STANDING;
        }

        @Override
        public @Nullable UUID threadOf(UUID project) {
            return thread;
        }
    }
}
