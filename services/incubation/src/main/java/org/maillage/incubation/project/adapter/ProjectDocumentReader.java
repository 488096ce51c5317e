package org.maillage.incubation.project.adapter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.Admission;
import org.maillage.incubation.project.Anniversary;
import org.maillage.incubation.project.Districts;
import org.maillage.incubation.project.Districts.Located;
import org.maillage.incubation.project.Location;
import org.maillage.incubation.project.Organisation;
import org.maillage.incubation.project.Place;
import org.maillage.incubation.project.Presentation;
import org.maillage.incubation.project.ProjectFile;
import org.maillage.incubation.project.ProjectState;
import org.maillage.incubation.project.ProjectState.Admitted;
import org.maillage.incubation.project.ProjectState.Applied;
import org.maillage.incubation.project.ProjectState.Declined;
import org.maillage.incubation.project.ProjectState.Exited;
import org.maillage.incubation.project.ProjectState.InStage;
import org.maillage.incubation.project.ProjectState.Open;
import org.maillage.incubation.project.ProjectState.Suspended;
import org.maillage.incubation.project.ProjectState.WaitingListed;
import org.maillage.incubation.project.Structure;
import org.maillage.incubation.project.adapter.ProjectDocument.DistrictField;
import org.maillage.incubation.project.adapter.ProjectDocument.OrganisationField;
import org.maillage.incubation.project.adapter.ProjectDocument.PointField;
import org.maillage.incubation.project.adapter.ProjectDocument.StructureField;

/** From the stored form of a project back to its state. */
final class ProjectDocumentReader {

    private final ProjectDocument stored;
    private final ProjectFile file;

    ProjectDocumentReader(ProjectDocument stored) {
        this.stored = stored;
        this.file = new ProjectFile(
                presentation(stored),
                stored.origin(),
                LocalDate.parse(stored.openedOn()),
                stored.cohortId(),
                stored.admittedOn() == null
                        ? null
                        : new Admission(stored.admittedTo(), LocalDate.parse(stored.admittedOn())),
                new TreeSet<>(stored.milestones()),
                stored.structure() == null ? null : structure(stored.structure()),
                checks(stored));
    }

    ProjectState read() {
        return switch (stored.status()) {
            case OPEN -> new Open(file);
            case APPLIED -> new Applied(file);
            case WAITING_LIST -> new WaitingListed(file);
            case ADMITTED -> new Admitted(file);
            case IN_STAGE -> new InStage(file, requireNonNull(stored.stage()), day(stored.plannedEndOn()));
            case SUSPENDED -> new Suspended(file, requireNonNull(stored.stage()));
            case DECLINED -> new Declined(file);
            case EXITED -> new Exited(file, requireNonNull(stored.outcome()));
        };
    }

    private static Presentation presentation(ProjectDocument stored) {
        return new Presentation(
                stored.title(),
                stored.needId(),
                stored.holderKind(),
                stored.holder() == null ? null : organisation(stored.holder()),
                place(stored.location(), stored.districts()),
                stored.programmes());
    }

    private static Structure structure(StructureField it) {
        return new Structure(
                organisation(it.organisation()),
                it.legalForm(),
                LocalDate.parse(it.registeredOn()),
                place(it.location(), it.districts()));
    }

    private static SortedMap<Anniversary, Boolean> checks(ProjectDocument stored) {
        var checks = new TreeMap<Anniversary, Boolean>();
        stored.checks().forEach(it -> checks.put(Anniversary.after(it.months()), it.active()));
        return checks;
    }

    private static Place place(@Nullable PointField point, Map<String, DistrictField> districts) {
        var byZoning = new LinkedHashMap<String, Located>();
        districts.forEach((zoning, it) -> byZoning.put(zoning, new Located(it.code(), it.basis())));
        var location = point == null ? null : new Location(point.lon(), point.lat(), point.communeCode());
        return new Place(location, new Districts(byZoning));
    }

    private static Organisation organisation(OrganisationField it) {
        return new Organisation(
                it.name(), it.opaqueId(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static @Nullable LocalDate day(@Nullable String it) {
        return it == null ? null : LocalDate.parse(it);
    }
}
