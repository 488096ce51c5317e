package org.maillage.incubation.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillage.incubation.project.Districts.Basis;
import org.maillage.incubation.project.Districts.Located;
import org.maillage.incubation.project.Organisation.LegalForm;
import org.maillage.incubation.project.ProjectEvent.AdmissionDecided;
import org.maillage.incubation.project.ProjectEvent.ApplicationReceived;
import org.maillage.incubation.project.ProjectEvent.MilestoneReached;
import org.maillage.incubation.project.ProjectEvent.ProjectExited;
import org.maillage.incubation.project.ProjectEvent.ProjectOpened;
import org.maillage.incubation.project.ProjectEvent.StageEntered;
import org.maillage.incubation.project.ProjectEvent.StructureRegistered;
import org.maillage.incubation.project.ProjectEvent.SurvivalChecked;
import org.maillage.testing.DeciderSpec;

/** The bicycle workshop of Les Arènes, told step by step; every story of a project is a beginning of this one. */
public final class ProjectStories {

    static final ProjectDecider PROJECT = new ProjectDecider();

    static final UUID NEED = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    static final UUID COHORT = UUID.fromString("0e0b2f8e-8f0a-5a44-9d3e-2a5f5a5c0d11");
    static final UUID OTHER_COHORT = UUID.fromString("1574f5c1-0dbc-5b24-9846-0d9adcb8c0b0");
    static final ProjectId OTHER = new ProjectId(UUID.fromString("110cf786-ae39-5570-839f-944a06a29fe9"));
    static final LocalDate REGISTERED_ON = LocalDate.parse("2020-03-02");

    static final Place ARENES = new Place(
            new Location(1.41689, 43.59269, "31555"),
            new Districts(Map.of(
                    "2015", new Located("QP031008", Basis.POINT), "2024", new Located("QN03108M", Basis.POINT))));
    static final Presentation PRESENTATION = new Presentation(
            "L’Atelier des Arènes",
            NEED,
            HolderKind.EXISTING_STRUCTURE,
            new Organisation("Association démonstration 005", null, null, "930000054", null, LegalForm.SCIC, true),
            ARENES,
            List.of("QUARTIERS-PRODUCTIFS"));
    public static final Structure STRUCTURE = new Structure(
            new Organisation(
                    "L’Atelier des Arènes", null, "93000005400013", null, "W313000054", LegalForm.ASSOCIATION, true),
            StructureForm.ASSOCIATION,
            REGISTERED_ON,
            ARENES);

    static final ProjectOpened OPENED = new ProjectOpened(on("2019-06-20"), Origin.APPLICATION, PRESENTATION);
    static final ApplicationReceived APPLIED = new ApplicationReceived(on("2019-06-20"), COHORT, false);
    static final AdmissionDecided ADMITTED =
            new AdmissionDecided(on("2019-09-20"), COHORT, AdmissionOutcome.ADMITTED, 82);
    static final AdmissionDecided DECLINED =
            new AdmissionDecided(on("2019-09-20"), COHORT, AdmissionOutcome.DECLINED, null);
    static final AdmissionDecided WAITING =
            new AdmissionDecided(on("2019-09-20"), COHORT, AdmissionOutcome.WAITING_LIST, 64);
    static final StageEntered INCUBATED =
            new StageEntered(on("2019-10-15"), Stage.INCUBATION, LocalDate.parse("2020-10-15"), null, false);
    static final StageEntered SUSPENDED =
            new StageEntered(on("2020-03-17"), Stage.SUSPENDED, null, Stage.INCUBATION, false);
    public static final ProjectEvent REGISTERED = new StructureRegistered(on("2020-03-10"), STRUCTURE);
    public static final ProjectEvent LEGAL_FORM = new MilestoneReached(on("2020-03-10"), Milestone.LEGAL_FORM_CHOSEN);
    static final ProjectExited EXITED = new ProjectExited(on("2020-12-31"), ExitOutcome.ABANDONED, NEED);

    private ProjectStories() {}

    /** Ten in the morning in winter, eleven in summer. */
    public static Instant on(String day) {
        return Instant.parse(day + "T09:00:00Z");
    }

    /** A project that has come to a state, and what happened to it then. */
    static DeciderSpec<ProjectState, ProjectCommand, ProjectEvent, ProjectRejection> given(
            Status status, ProjectEvent... then) {
        return DeciderSpec.given(PROJECT, story(status, then));
    }

    static DeciderSpec<ProjectState, ProjectCommand, ProjectEvent, ProjectRejection> givenNothing() {
        return DeciderSpec.given(PROJECT, List.of());
    }

    /** The state of a project that has come so far, and after what happened then. */
    public static ProjectState state(Status status, ProjectEvent... then) {
        return given(status, then).state();
    }

    /** A survival check that found the structure active or not. */
    public static ProjectEvent checked(Anniversary anniversary, boolean active) {
        return new SurvivalChecked(
                on("2023-03-20"), anniversary, active, Evidence.SIRENE, REGISTERED_ON, ARENES.districts());
    }

    private static List<ProjectEvent> story(Status status, ProjectEvent... then) {
        List<ProjectEvent> story = switch (status) {
            case OPEN -> List.of(OPENED);
            case APPLIED -> List.of(OPENED, APPLIED);
            case WAITING_LIST -> List.of(OPENED, APPLIED, WAITING);
            case ADMITTED -> List.of(OPENED, APPLIED, ADMITTED);
            case IN_STAGE -> List.of(OPENED, APPLIED, ADMITTED, INCUBATED);
            case SUSPENDED -> List.of(OPENED, APPLIED, ADMITTED, INCUBATED, SUSPENDED);
            case DECLINED -> List.of(OPENED, APPLIED, DECLINED);
            case EXITED -> List.of(OPENED, APPLIED, ADMITTED, INCUBATED, EXITED);
        };
        return Stream.concat(story.stream(), Arrays.stream(then)).toList();
    }
}
