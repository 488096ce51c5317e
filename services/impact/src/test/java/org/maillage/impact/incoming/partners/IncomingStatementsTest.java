package org.maillage.impact.incoming.partners;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.impact.declaration.Content;
import org.maillage.impact.declaration.DeclarationCommand;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Districts.Located;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Precedent;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.job.Checkpoint;
import org.maillage.impact.job.ConfirmedBy;
import org.maillage.impact.job.Contract;
import org.maillage.impact.job.JobCommand;
import org.maillage.territory.Territories;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class IncomingStatementsTest {

    private static final UUID FILE = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Territories TERRITORIES = Territories.load();
    private static final FileKeys KEYS = new KeysInMemory();
    private static final Routes<JobCommand, Known> JOBS =
            new JobRoutes(TERRITORIES, KEYS, Set.of("premiere-brique"), JSON).table();
    private static final Routes<DeclarationCommand, Known> DECLARATIONS =
            new DeclarationRoutes(TERRITORIES, KEYS, JSON).table();

    @TestFactory
    Stream<DynamicTest> everyStatementIsReadAsACommand() {
        return IncomingViews.ofStatementsTo("impact", IncomingStatementsTest::command);
    }

    @TestFactory
    Stream<DynamicTest> everyStatementIsAboutOneKindOfFile() {
        return Contracts.load().statementsTo("impact").stream()
                .flatMap(contract -> contract.examples().stream())
                .map(example -> DynamicTest.dynamicTest(
                        example.name(),
                        () -> assertThat(JOBS.take(FILE, example.onTheWire()))
                                .isNotEqualTo(DECLARATIONS.take(FILE, example.onTheWire()))));
    }

    @Test
    void aJobIsLocatedInBothZonings() {
        var command = (JobCommand.Declare) command("job-declared", "full");

        assertThat(command.claim().place().districts().byZoning())
                .containsEntry("2015", new Located("QP031007", Basis.POINT))
                .containsEntry("2024", new Located("QN03107M", Basis.POINT));
        assertThat(command.claim().contractMonths()).isEqualTo(12);
    }

    @Test
    void aSoleTraderIsOnlyAnOpaqueId() {
        var employer = ((JobCommand.Declare) command("job-declared", "sole-trader"))
                .claim()
                .employer();

        assertThat(employer.siret()).isNull();
        assertThat(employer.siren()).isNull();
        assertThat(employer.id()).isNotNull();
    }

    @Test
    void whoConfirmsIsToldByWhoSpeaks() {
        assertThat(((JobCommand.Check) command("job-status-checked", "minimal")).by())
                .isEqualTo(ConfirmedBy.INCUBATOR);
        var left = (JobCommand.Check) command("job-status-checked", "left");
        assertThat(left.by()).isEqualTo(ConfirmedBy.EMPLOYER);
        assertThat(left.checkpoint()).isEqualTo(Checkpoint.M6);
        assertThat(left.endedOn()).isEqualTo(LocalDate.parse("2025-03-28"));
    }

    @Test
    void aCorrectionOfAJobGoesToTheJobAndAgreesWithItsPrecedent() {
        var declarant = Publisher.of("/partenaires/premiere-brique/incubateur");
        var known = new Known(
                Known.Files.NONE,
                Map.of(FILE, new Precedent(declarant, List.of(FILE))),
                Set.of(FILE),
                List.of(),
                _ -> true);

        var command = (JobCommand.Correct)
                JOBS.read(FILE, example("declaration-corrected", "job")).command(known);

        assertThat(command.correction().by()).isEqualTo(declarant);
        assertThat(command.correction().precedent().events()).containsExactly(FILE);
        assertThat(command.othersInto()).isTrue();
        assertThat(command.values()).isNotNull();
        assertThat(requireNonNull(command.values()).contract()).isEqualTo(Contract.CDI);
    }

    @Test
    void aCorrectionHasTheValuesOfItsKind() {
        var command = (DeclarationCommand.Correct) command("declaration-corrected", "full");

        assertThat(command.kind()).isEqualTo(Kind.BENEFICIARIES);
        assertThat(command.values())
                .isInstanceOfSatisfying(
                        Content.Beneficiaries.class,
                        it -> assertThat(it.persons()).isEqualTo(214));
        assertThat(((DeclarationCommand.Correct) command("declaration-corrected", "minimal")).values())
                .isNull();
    }

    @Test
    void aCorrectionWithValuesOfAnotherKindIsUnreadable() {
        var event = example("declaration-corrected", "full");
        var text = new String(event.data(), StandardCharsets.UTF_8).replace("\"BENEFICIARIES\"", "\"SERVICE\"");
        var garbled = new WireEvent(event.envelope(), text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> DECLARATIONS.read(FILE, garbled)).isInstanceOf(UnreadableRecordException.class);
    }

    private static @Nullable Object command(WireEvent statement) {
        return JOBS.take(FILE, statement)
                ? JOBS.read(FILE, statement).command(Known.nothing())
                : DECLARATIONS.read(FILE, statement).command(Known.nothing());
    }

    private static Object command(String name, String example) {
        return requireNonNull(command(example(name, example)));
    }

    private static WireEvent example(String name, String example) {
        return Contracts.load().of("org.maillage.statement." + name + ".v1").examples().stream()
                .filter(it -> it.name().contains(example + ".json") || it.name().endsWith(example))
                .findFirst()
                .orElseThrow()
                .onTheWire();
    }
}
