package org.maillage.incubation.incoming.partners;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.inbox.Views;
import org.maillage.eventing.statements.Knowledge;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.incubation.cohort.CohortCommand;
import org.maillage.incubation.incoming.Known;
import org.maillage.incubation.incoming.ProjectsInBatch;
import org.maillage.incubation.incoming.needs.NeedThreads;
import org.maillage.incubation.incoming.needs.NeedView;
import org.maillage.incubation.project.Candidacy;
import org.maillage.incubation.project.Districts.Basis;
import org.maillage.incubation.project.Districts.Located;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectCommand.Present;
import org.maillage.incubation.project.ProjectCommand.RegisterStructure;
import org.maillage.incubation.project.ProjectId;
import org.maillage.territory.Territories;
import org.maillage.testing.contract.Contract;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class IncomingStatementsTest {

    private static final UUID FILE = UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0");
    private static final UUID NEED = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final LocalDate LAST_DAY = LocalDate.parse("2019-06-30");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final KeysInMemory KEYS = new KeysInMemory();
    private static final Routes<ProjectCommand, Known> PROJECTS =
            new ProjectRoutes(Territories.load(), KEYS).table(JSON);
    private static final Routes<CohortCommand, Knowledge.Nothing> COHORTS = new CohortRoutes(KEYS).table(JSON);

    private final ProjectKnowledge knowledge = new ProjectKnowledge(
            new NeedThreads(new NoViews(), _ -> Map.of()),
            cohorts -> cohorts.stream().collect(Collectors.toMap(it -> it, _ -> LAST_DAY)),
            structures -> structures.stream().collect(Collectors.toMap(it -> it, _ -> new ProjectId(NEED))),
            KEYS);

    @TestFactory
    Stream<DynamicTest> everyStatementIsReadAsACommand() {
        return IncomingViews.ofStatementsTo("incubation", this::command);
    }

    @Test
    void everyStatementIsRoutedOnce() {
        assertThat(Stream.concat(PROJECTS.statements().keySet().stream(), COHORTS.statements().keySet().stream())
                        .map("org.maillage.statement.%s.v1"::formatted))
                .containsExactlyInAnyOrderElementsOf(Contracts.load().statementsTo("incubation").stream()
                        .map(Contract::type)
                        .toList());
    }

    @Test
    void aPresentationIsLocatedInBothZoningsAndAppliesToItsCohort() {
        var command = (Present) command("project-opened", "full");

        assertThat(command.presentation().needId()).isEqualTo(NEED);
        assertThat(command.presentation().place().districts().byZoning())
                .containsEntry("2015", new Located("QP031008", Basis.POINT))
                .containsEntry("2024", new Located("QN03108M", Basis.POINT));
        assertThat(command.candidacy())
                .isEqualTo(new Candidacy(
                        Ids.aggregate("/partenaires/premiere-brique/incubateur", "PROMO-2019"), LAST_DAY));
    }

    @Test
    void aSoleTraderIsOnlyAnOpaqueId() {
        var command = (Present) command("project-opened", "sole-trader");
        var holder = requireNonNull(command.presentation().holder());

        assertThat(holder.siret()).isNull();
        assertThat(holder.sirenOrOfSiret()).isNull();
        assertThat(holder.registered()).isEqualTo(requireNonNull(holder.id()).toString());
    }

    @Test
    void aStructureComesWithTheProjectThatAlreadyHoldsIt() {
        var command = (RegisterStructure) command("structure-registered", "full");

        assertThat(command.structure().organisation().registered()).isEqualTo("930000054");
        assertThat(command.holder()).isEqualTo(new ProjectId(NEED));
    }

    @Test
    void anAssociationWithoutASirenIsHeldByNobodyElse() {
        assertThat(((RegisterStructure) command("structure-registered", "minimal")).holder())
                .isNull();
    }

    private @Nullable Object command(WireEvent said) {
        return COHORTS.take(FILE, said) ? COHORTS.read(FILE, said).command(Knowledge.Nothing.NOTHING) : project(said);
    }

    private ProjectCommand command(String name, String example) {
        return project(Contracts.load().of("org.maillage.statement." + name + ".v1").examples().stream()
                .filter(it -> it.name().contains(example))
                .findFirst()
                .orElseThrow()
                .onTheWire());
    }

    private ProjectCommand project(WireEvent said) {
        var read = PROJECTS.read(FILE, said);
        return read.command(knowledge.of(ProjectsInBatch.NONE, List.of(read.said())));
    }

    private record NoViews() implements Views<NeedView> {

        @Override
        public List<View<NeedView>> find(Collection<UUID> ids) {
            return List.of();
        }

        @Override
        public void save(List<View<NeedView>> views) {
            throw new AssertionError("knowledge is only read");
        }
    }
}
