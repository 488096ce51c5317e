package org.maillage.incubation.project.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.incubation.project.ProjectStories.LEGAL_FORM;
import static org.maillage.incubation.project.ProjectStories.REGISTERED;
import static org.maillage.incubation.project.ProjectStories.checked;
import static org.maillage.incubation.project.ProjectStories.on;
import static org.maillage.incubation.project.ProjectStories.state;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.incubation.project.Anniversary;
import org.maillage.incubation.project.Districts;
import org.maillage.incubation.project.Districts.Basis;
import org.maillage.incubation.project.Districts.Located;
import org.maillage.incubation.project.HolderKind;
import org.maillage.incubation.project.Origin;
import org.maillage.incubation.project.Place;
import org.maillage.incubation.project.Presentation;
import org.maillage.incubation.project.ProjectDecider;
import org.maillage.incubation.project.ProjectEvent.ProjectOpened;
import org.maillage.incubation.project.ProjectState;
import org.maillage.incubation.project.ProjectState.Absent;
import org.maillage.incubation.project.Status;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class ProjectDocumentTest {

    private static final ProjectStates STATES = new ProjectStates(converter());

    @ParameterizedTest
    @EnumSource
    void everyStateIsStoredAndReadBack(Status status) {
        assertReadBack(state(status));
    }

    @Test
    void aStructureItsMilestoneAndItsChecksAreReadBack() {
        assertReadBack(state(
                Status.EXITED,
                REGISTERED,
                LEGAL_FORM,
                checked(Anniversary.ONE_YEAR, true),
                checked(Anniversary.THREE_YEARS, false)));
    }

    @Test
    void aProjectWithoutAnythingOptionalIsReadBack() {
        var nowhere = new Place(null, new Districts(Map.of("2015", new Located(null, Basis.NONE))));
        var presentation =
                new Presentation("Une épicerie ambulante", null, HolderKind.PERSON, null, nowhere, List.of());
        var opened = new ProjectOpened(on("2024-07-02"), Origin.DIRECT, presentation);

        assertReadBack(new ProjectDecider().evolve(new Absent(), opened));
    }

    @Test
    void theNextCheckIsTheFirstThatIsMissing() {
        assertThat(STATES.write(state(Status.EXITED, REGISTERED))).containsEntry("nextCheckOn", "2021-03-02");
        assertThat(STATES.write(state(Status.EXITED, REGISTERED, checked(Anniversary.ONE_YEAR, true))))
                .containsEntry("nextCheckOn", "2023-03-02");
        assertThat(STATES.write(state(Status.EXITED, REGISTERED, checked(Anniversary.ONE_YEAR, false))))
                .doesNotContainKey("nextCheckOn");
    }

    @Test
    void theStoredFormIsFlatAndNamesNoClass() {
        var stored = STATES.write(state(Status.IN_STAGE));

        assertThat(stored).doesNotContainKey("_class");
        assertThat(stored).containsEntry("status", "IN_STAGE").containsEntry("stage", "INCUBATION");
        assertThat(stored).containsEntry("openedOn", "2019-06-20").containsEntry("plannedEndOn", "2020-10-15");
        assertThat(stored.get("districts")).isEqualTo(Document.parse("""
                        { "2015": { "code": "QP031008", "basis": "POINT" },
                          "2024": { "code": "QN03108M", "basis": "POINT" } }"""));
    }

    @Test
    void anUnknownProjectIsNotStored() {
        assertThatThrownBy(() -> STATES.write(new Absent())).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertReadBack(ProjectState state) {
        assertThat(STATES.read(STATES.write(state))).isEqualTo(state);
    }

    private static MappingMongoConverter converter() {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
        converter.afterPropertiesSet();
        return converter;
    }
}
