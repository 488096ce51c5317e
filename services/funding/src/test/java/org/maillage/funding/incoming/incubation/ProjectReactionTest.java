package org.maillage.funding.incoming.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.contract.IncomingViews;

class ProjectReactionTest {

    private static final ProjectReaction REACTION = new ProjectReaction();
    private static final ProjectContents CONTENTS = new ProjectContents();

    @TestFactory
    Stream<DynamicTest> everyEventOfAProjectIsRead() {
        return IncomingViews.ofTopic("incubation.project.events.v1", event -> REACTION.after(null, event));
    }

    @Test
    void onlyWhatIsPromisedIsRequired() {
        IncomingViews.assertRequiresOnlyWhatIsPromised(
                "org.maillage.incubation.project-opened.v1", ProjectReaction.ProjectOpened.class);
        IncomingViews.assertRequiresOnlyWhatIsPromised(
                "org.maillage.incubation.structure-registered.v1", ProjectReaction.StructureRegistered.class);
        IncomingViews.assertRequiresOnlyWhatIsPromised(
                "org.maillage.incubation.project-exited.v1", ProjectReaction.ProjectExited.class);
    }

    @Test
    void aProjectHasTheThreadThatItsEventsCarry() {
        WireEvent opened = example("project-opened");

        assertThat(REACTION.after(null, opened).threadId())
                .hasToString(opened.envelope().extension(Extension.THREAD_ID).orElseThrow());
        assertThat(REACTION.to(opened, null)).isEmpty();
    }

    @Test
    void aRegisteredStructureIsOfferedAsTheApplicant() {
        ProjectView project = after(REACTION.after(null, example("project-opened")), "structure-registered");

        assertThat(Objects.requireNonNull(project.structure()).name()).isNotBlank();
        assertThat(project.structure().legalForm()).isNotBlank();
        assertThat(project.abandoned()).isFalse();
        assertThat(CONTENTS.read(CONTENTS.write(project))).isEqualTo(project);
    }

    @Test
    void anAbandonedProjectIsRemembered() {
        var exited = new WireEvent(
                envelope("project-exited", UUID.randomUUID().toString()),
                "{\"outcome\": \"ABANDONED\"}".getBytes(StandardCharsets.UTF_8));

        ProjectView project = REACTION.after(null, exited);

        assertThat(project.abandoned()).isTrue();
        assertThat(CONTENTS.read(CONTENTS.write(project))).isEqualTo(project);
    }

    @Test
    void anEventWithoutAThreadIsUnreadable() {
        var opened = new WireEvent(
                envelope("project-opened", null), "{\"title\": \"Sans fil\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> REACTION.after(null, opened)).isInstanceOf(UnreadableRecordException.class);
    }

    private static Envelope envelope(String name, @Nullable String thread) {
        return new Envelope(
                        "x",
                        "/maillage/incubation",
                        "org.maillage.incubation." + name + ".v1",
                        UUID.randomUUID().toString(),
                        Instant.EPOCH,
                        Map.of())
                .with(Extension.THREAD_ID, thread);
    }

    private static ProjectView after(ProjectView before, String name) {
        return REACTION.after(before, example(name));
    }

    private static WireEvent example(String name) {
        return Contracts.load()
                .of("org.maillage.incubation." + name + ".v1")
                .examples()
                .getFirst()
                .onTheWire();
    }
}
