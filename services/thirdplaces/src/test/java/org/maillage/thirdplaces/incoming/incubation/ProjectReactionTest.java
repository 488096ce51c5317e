package org.maillage.thirdplaces.incoming.incubation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ProjectReactionTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ProjectReaction REACTION = new ProjectReaction(JSON);
    private static final ProjectMapping MAPPING = new ProjectMapping();

    @TestFactory
    Stream<DynamicTest> everyEventOfAProjectIsRead() {
        return IncomingViews.ofTopic("incubation.project.events.v1", event -> REACTION.after(null, event));
    }

    @Test
    void aViewRequiresOnlyWhatIsPromised() {
        IncomingViews.assertRequiresOnlyWhatIsPromised(
                "org.maillage.incubation.project-opened.v1", ProjectEventsV1.ProjectOpened.class);
        IncomingViews.assertRequiresOnlyWhatIsPromised(
                "org.maillage.incubation.structure-registered.v1", ProjectEventsV1.StructureRegistered.class);
    }

    @Test
    void threadStructureAndEndOfAProjectAreKept() {
        var opened = example("project-opened");
        Project project = after(null, opened);
        project = after(project, example("structure-registered"));
        project = after(project, example("project-exited"));

        assertThat(project.threadId())
                .hasToString(opened.envelope().extension("threadid").orElseThrow());
        assertThat(project.synthetic()).isTrue();
        assertThat(project.title()).isEqualTo("L’Atelier des Arènes");
        assertThat(requireNonNull(project.structure()).siret()).isEqualTo("93000005400013");
        assertThat(project.exitedOn()).isEqualTo(LocalDate.parse("2020-12-31"));
    }

    @Test
    void whatIsKeptIsStoredAndReadBack() {
        Project opened = after(null, example("project-opened"));
        Project registered = after(opened, example("structure-registered"));
        Project exited = after(registered, example("project-exited"));

        assertThat(Stream.of(opened, registered, exited))
                .allSatisfy(it -> assertThat(MAPPING.read(MAPPING.write(it))).isEqualTo(it));
    }

    @Test
    void nothingIsAskedOfAnOccupancy() {
        assertThat(REACTION.to(example("project-exited"), null)).isEmpty();
    }

    @Test
    void whatLacksWhatWasPromisedIsUnreadable() {
        var opened = example("project-opened");
        var empty = new WireEvent(opened.envelope(), "{}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> REACTION.after(null, empty)).isInstanceOf(UnreadableRecordException.class);
    }

    private static Project after(@Nullable Project before, WireEvent event) {
        return REACTION.after(before, event);
    }

    private static WireEvent example(String name) {
        return Contracts.load().of("org.maillage.incubation." + name + ".v1").examples().stream()
                .filter(it -> it.name().contains("full"))
                .findFirst()
                .orElseThrow()
                .onTheWire();
    }
}
