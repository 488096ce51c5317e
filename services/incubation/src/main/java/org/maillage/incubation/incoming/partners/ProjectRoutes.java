package org.maillage.incubation.incoming.partners;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.statements.Routes;
import org.maillage.eventing.statements.Said;
import org.maillage.incubation.incoming.Known;
import org.maillage.incubation.incoming.partners.ProjectStatementsV1.AdmissionDecided;
import org.maillage.incubation.incoming.partners.ProjectStatementsV1.MilestoneReached;
import org.maillage.incubation.incoming.partners.ProjectStatementsV1.ProjectExited;
import org.maillage.incubation.incoming.partners.ProjectStatementsV1.ProjectOpened;
import org.maillage.incubation.incoming.partners.ProjectStatementsV1.StageEntered;
import org.maillage.incubation.incoming.partners.ProjectStatementsV1.StructureRegistered;
import org.maillage.incubation.incoming.partners.ProjectStatementsV1.SurvivalChecked;
import org.maillage.incubation.project.Anniversary;
import org.maillage.incubation.project.Candidacy;
import org.maillage.incubation.project.Organisation;
import org.maillage.incubation.project.Presentation;
import org.maillage.incubation.project.ProjectCommand;
import org.maillage.incubation.project.ProjectCommand.CheckSurvival;
import org.maillage.incubation.project.ProjectCommand.DecideAdmission;
import org.maillage.incubation.project.ProjectCommand.EnterStage;
import org.maillage.incubation.project.ProjectCommand.Exit;
import org.maillage.incubation.project.ProjectCommand.Present;
import org.maillage.incubation.project.ProjectCommand.ReachMilestone;
import org.maillage.incubation.project.ProjectCommand.RegisterStructure;
import org.maillage.incubation.project.Structure;
import org.maillage.territory.Territories;
import tools.jackson.databind.json.JsonMapper;

/** Which statement about a project becomes which command. */
public final class ProjectRoutes {

    private final Places places;
    private final Organisations organisations;

    /** @param keys for the pseudonyms of sole traders */
    public ProjectRoutes(Territories territories, FileKeys keys) {
        this.places = new Places(territories);
        this.organisations = new Organisations(keys);
    }

    /** The table of the seven statements about projects. */
    public Routes<ProjectCommand, Known> table(JsonMapper json) {
        return new Routes<ProjectCommand, Known>(json)
                .opening("project-opened", ProjectOpened.class, this::opened, ProjectRoutes::chain)
                .about("admission-decided", AdmissionDecided.class, ProjectRoutes::decided)
                .about("stage-entered", StageEntered.class, ProjectRoutes::entered)
                .about("milestone-reached", MilestoneReached.class, ProjectRoutes::reached)
                .about("structure-registered", StructureRegistered.class, this::registered)
                .about("project-exited", ProjectExited.class, ProjectRoutes::exited)
                .about("survival-checked", SurvivalChecked.class, ProjectRoutes::checked);
    }

    /** The thread of its need; without one it starts its own. */
    private static Chain chain(Said<ProjectOpened> said, Known known) {
        boolean synthetic = Boolean.TRUE.equals(said.data().synthetic());
        return new Chain(Objects.requireNonNullElse(need(said, known), said.file()), synthetic);
    }

    private static @Nullable UUID need(Said<ProjectOpened> said, Known known) {
        SaidV1.Reference named = said.data().need();
        return known.needOf(said.file(), named == null ? null : named.file());
    }

    private ProjectCommand opened(Said<ProjectOpened> said, Known known) {
        ProjectOpened data = said.data();
        var presentation = new Presentation(
                data.title(),
                need(said, known),
                data.holderKind(),
                data.holder() == null ? null : organisations.named(data.holder()),
                places.resolve(data.location(), data.declaredQpv()),
                Objects.requireNonNullElse(data.programmes(), List.of()));
        Candidacy candidacy =
                data.cohort() == null ? null : known.candidacy(data.cohort().file());
        return new Present(said.at(), presentation, candidacy);
    }

    private static ProjectCommand decided(Said<AdmissionDecided> said) {
        AdmissionDecided data = said.data();
        UUID cohort = data.cohort() == null ? null : data.cohort().file();
        return new DecideAdmission(said.at(), data.outcome(), cohort, data.score(), data.reason() != null);
    }

    private static ProjectCommand entered(Said<StageEntered> said) {
        StageEntered data = said.data();
        return new EnterStage(said.at(), data.stage(), data.plannedEndOn(), data.reason() != null);
    }

    private static ProjectCommand reached(Said<MilestoneReached> said) {
        return new ReachMilestone(said.at(), said.data().milestone());
    }

    private ProjectCommand registered(Said<StructureRegistered> said, Known known) {
        StructureRegistered data = said.data();
        Organisation organisation = organisations.named(data.structure());
        var structure = new Structure(
                organisation,
                data.legalForm(),
                data.registeredOn(),
                places.resolve(data.location(), data.declaredQpv()));
        return new RegisterStructure(said.at(), structure, known.holder(organisation, said.file()));
    }

    private static ProjectCommand exited(Said<ProjectExited> said, Known known) {
        ProjectExited data = said.data();
        return new Exit(said.at(), data.outcome(), data.reason() != null, known.needOf(said.file()));
    }

    private static ProjectCommand checked(Said<SurvivalChecked> said) {
        SurvivalChecked data = said.data();
        return new CheckSurvival(said.at(), Anniversary.after(data.months()), data.active(), data.evidence());
    }
}
