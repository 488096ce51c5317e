package org.maillage.incubation.project.adapter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.Admission;
import org.maillage.incubation.project.ExitOutcome;
import org.maillage.incubation.project.Location;
import org.maillage.incubation.project.Organisation;
import org.maillage.incubation.project.Place;
import org.maillage.incubation.project.Presentation;
import org.maillage.incubation.project.ProjectFile;
import org.maillage.incubation.project.ProjectState;
import org.maillage.incubation.project.ProjectState.Absent;
import org.maillage.incubation.project.ProjectState.Exited;
import org.maillage.incubation.project.ProjectState.InStage;
import org.maillage.incubation.project.ProjectState.Live;
import org.maillage.incubation.project.ProjectState.Suspended;
import org.maillage.incubation.project.Stage;
import org.maillage.incubation.project.Structure;
import org.maillage.incubation.project.adapter.ProjectDocument.CheckField;
import org.maillage.incubation.project.adapter.ProjectDocument.DistrictField;
import org.maillage.incubation.project.adapter.ProjectDocument.OrganisationField;
import org.maillage.incubation.project.adapter.ProjectDocument.PointField;
import org.maillage.incubation.project.adapter.ProjectDocument.StructureField;

/** From a state to its stored form. */
final class ProjectDocumentWriter {

    private ProjectDocumentWriter() {}

    static ProjectDocument write(ProjectState state) {
        return switch (state) {
            case Absent _ -> throw new IllegalArgumentException("there is nothing to store of an unknown project");
            case InStage it -> write(it, it.stage(), it.plannedEndOn(), null);
            case Suspended it -> write(it, it.left(), null, null);
            case Exited it -> write(it, null, null, it.outcome());
            case Live it -> write(it, null, null, null);
        };
    }

    private static ProjectDocument write(
            Live project, @Nullable Stage stage, @Nullable LocalDate plannedEndOn, @Nullable ExitOutcome outcome) {
        ProjectFile file = project.file();
        Presentation presentation = file.presentation();
        Admission admission = file.admission();
        return new ProjectDocument(
                project.status(),
                stage,
                presentation.title(),
                file.origin(),
                presentation.needId(),
                presentation.holderKind(),
                presentation.holder() == null ? null : organisation(presentation.holder()),
                point(presentation.place()),
                districts(presentation.place()),
                presentation.programmes(),
                file.openedOn().toString(),
                file.cohort(),
                admission == null ? null : admission.cohort(),
                admission == null ? null : admission.on().toString(),
                List.copyOf(file.milestones()),
                day(plannedEndOn),
                file.structure() == null ? null : structure(file.structure()),
                checks(file),
                nextCheckOn(file),
                outcome);
    }

    private static @Nullable String nextCheckOn(ProjectFile file) {
        Structure structure = file.structure();
        return structure == null
                ? null
                : file.missingChecks().stream()
                        .map(it -> it.of(structure.registeredOn()).toString())
                        .findFirst()
                        .orElse(null);
    }

    private static List<CheckField> checks(ProjectFile file) {
        return file.checks().entrySet().stream()
                .map(it -> new CheckField(it.getKey().months(), it.getValue()))
                .toList();
    }

    private static StructureField structure(Structure it) {
        return new StructureField(
                organisation(it.organisation()),
                it.organisation().registered(),
                it.legalForm(),
                it.registeredOn().toString(),
                point(it.seat()),
                districts(it.seat()));
    }

    private static Map<String, DistrictField> districts(Place place) {
        var fields = new LinkedHashMap<String, DistrictField>();
        place.districts()
                .byZoning()
                .forEach((zoning, it) -> fields.put(zoning, new DistrictField(it.code(), it.basis())));
        return fields;
    }

    private static @Nullable PointField point(Place place) {
        Location it = place.location();
        return it == null ? null : new PointField(it.lon(), it.lat(), it.communeCode());
    }

    private static OrganisationField organisation(Organisation it) {
        return new OrganisationField(
                it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static @Nullable String day(@Nullable LocalDate it) {
        return it == null ? null : it.toString();
    }
}
