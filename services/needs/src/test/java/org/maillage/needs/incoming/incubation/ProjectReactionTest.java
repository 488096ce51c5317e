package org.maillage.needs.incoming.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.needs.incoming.incubation.ProjectReaction.ProjectExited;
import org.maillage.needs.incoming.incubation.ProjectReaction.ProjectOpened;
import org.maillage.needs.incoming.incubation.ProjectView.Exit;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;

class ProjectReactionTest {

    private static final String OPENED = "org.maillage.incubation.project-opened.v1";
    private static final String EXITED = "org.maillage.incubation.project-exited.v1";
    private static final UUID NEED = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final ProjectReaction REACTION = new ProjectReaction();

    @TestFactory
    Stream<DynamicTest> everyEventOfAProjectIsReadAsFarAsItIsHeard() {
        return IncomingViews.ofTopic("incubation.project.events.v1", event -> REACTION.after(null, event));
    }

    @Test
    void nothingIsAskedForThatIsNotPromised() {
        IncomingViews.assertRequiresOnlyWhatIsPromised(OPENED, ProjectOpened.class);
        IncomingViews.assertRequiresOnlyWhatIsPromised(EXITED, ProjectExited.class);
    }

    @Test
    void aProjectIsKnownByItsNeedItsTitleAndItsEnd() {
        ProjectView opened = REACTION.after(null, example(OPENED, "full"));
        ProjectView exited = REACTION.after(opened, example(EXITED, "full"));

        assertThat(opened).isEqualTo(new ProjectView(NEED, "L’Atelier des Arènes", null));
        assertThat(exited)
                .isEqualTo(new ProjectView(
                        NEED, "L’Atelier des Arènes", new Exit("STRUCTURE_CREATED", LocalDate.parse("2020-12-31"))));
        assertThat(REACTION.to(example(EXITED, "full"), opened)).isEqualTo(List.of());
    }

    @Test
    void whatMeansNothingHereLeavesTheProjectAsItWas() {
        ProjectView opened = REACTION.after(null, example(OPENED, "minimal"));

        assertThat(REACTION.after(opened, example("org.maillage.incubation.milestone-reached.v1", "")))
                .isEqualTo(opened);
        assertThat(REACTION.after(null, example("org.maillage.incubation.milestone-reached.v1", "")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ABANDONED, true",
        "EXCLUDED, true",
        "STRUCTURE_CREATED, false",
        "MERGED, false",
        "NEVER_HEARD_OF, false"
    })
    void onlyAProjectThatWasAbandonedOrExcludedIsGivenUp(String outcome, boolean givenUp) {
        var project = new ProjectView(NEED, null, new Exit(outcome, LocalDate.EPOCH));

        assertThat(project.isGivenUp()).isEqualTo(givenUp);
    }

    @Test
    void aProjectIsStoredAndReadBack() {
        var contents = new ProjectContents();

        for (var project : List.of(
                ProjectView.UNHEARD, new ProjectView(NEED, "Un atelier", new Exit("ABANDONED", LocalDate.EPOCH)))) {
            assertThat(contents.read(contents.write(project))).isEqualTo(project);
        }
    }

    @Test
    void anExitWithoutAnOutcomeIsUnreadable() {
        var without = new WireEvent(example(EXITED, "full").envelope(), "{}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> REACTION.after(null, without)).isInstanceOf(UnreadableRecordException.class);
    }

    private static WireEvent example(String type, String name) {
        return Contracts.load().of(type).examples().stream()
                .filter(it -> it.name().contains(name))
                .findFirst()
                .orElseThrow()
                .onTheWire();
    }
}
