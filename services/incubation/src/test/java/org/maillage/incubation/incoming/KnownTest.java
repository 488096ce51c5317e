package org.maillage.incubation.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.incubation.project.ProjectStories.REGISTERED;
import static org.maillage.incubation.project.ProjectStories.STRUCTURE;
import static org.maillage.incubation.project.ProjectStories.state;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.incubation.incoming.needs.Threads;
import org.maillage.incubation.project.ProjectId;
import org.maillage.incubation.project.ProjectState;
import org.maillage.incubation.project.Status;

class KnownTest {

    private static final UUID ONE = UUID.fromString("ab9eee82-a4a4-5687-8dd4-71e5024228d0");
    private static final UUID OTHER = UUID.fromString("110cf786-ae39-5570-839f-944a06a29fe9");
    private static final UUID NEED = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final UUID OLDER = UUID.fromString("3c49f776-be11-5890-9159-05064f056f0a");

    @Test
    void theNeedOfAProjectIsTheOneNamedElseTheOneHandedOver() {
        var known = known(Map.of(), new Threads(Map.of(), Map.of(ONE, OLDER)), Map.of());

        assertThat(known.needOf(ONE, NEED)).isEqualTo(NEED);
        assertThat(known.needOf(ONE, null)).isEqualTo(OLDER);
        assertThat(known.needOf(OTHER, null)).isNull();
    }

    @Test
    void theNeedOfAnOpenProjectFollowsMergers() {
        var known = known(Map.of(ONE, state(Status.OPEN)), new Threads(Map.of(NEED, OLDER), Map.of()), Map.of());

        assertThat(known.needOf(ONE)).isEqualTo(OLDER);
    }

    @Test
    void aStructureIsHeldByAnotherProjectNotByItself() {
        var known = known(Map.of(), new Threads(Map.of(), Map.of()), Map.of("930000054", new ProjectId(OTHER)));

        assertThat(known.holder(STRUCTURE.organisation(), ONE)).isEqualTo(new ProjectId(OTHER));
        assertThat(known.holder(STRUCTURE.organisation(), OTHER)).isNull();
    }

    @Test
    void anEarlierMessageOfTheBatchMayHaveRegisteredIt() {
        var known = known(
                Map.of(OTHER, state(Status.IN_STAGE, REGISTERED), ONE, state(Status.IN_STAGE)),
                new Threads(Map.of(), Map.of()),
                Map.of());

        assertThat(known.holder(STRUCTURE.organisation(), ONE)).isEqualTo(new ProjectId(OTHER));
    }

    @Test
    void aCohortThatIsNotKnownHasNoLastDay() {
        var known = new Known(
                ProjectsInBatch.NONE,
                Set.of(),
                new Threads(Map.of(), Map.of()),
                Map.of(OLDER, LocalDate.parse("2019-06-30")),
                Map.of());

        assertThat(known.candidacy(OLDER).closesOn()).isEqualTo("2019-06-30");
        assertThat(known.candidacy(NEED).closesOn()).isNull();
    }

    private static Known known(Map<UUID, ProjectState> states, Threads threads, Map<String, ProjectId> holders) {
        return new Known(new ProjectsInBatch(states), states.keySet(), threads, Map.of(), holders);
    }
}
