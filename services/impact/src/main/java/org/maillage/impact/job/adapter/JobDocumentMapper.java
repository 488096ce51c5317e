package org.maillage.impact.job.adapter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Districts.Located;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.job.Claim;
import org.maillage.impact.job.JobFile;
import org.maillage.impact.job.JobId;
import org.maillage.impact.job.JobState;
import org.maillage.impact.job.JobState.Absent;
import org.maillage.impact.job.JobState.Cancelled;
import org.maillage.impact.job.JobState.Claimed;
import org.maillage.impact.job.JobState.Confirmed;
import org.maillage.impact.job.JobState.Declared;
import org.maillage.impact.job.JobState.Ended;
import org.maillage.impact.job.Stage;
import org.maillage.impact.job.adapter.JobDocument.DistrictField;
import org.maillage.impact.job.adapter.JobDocument.OrganisationField;
import org.maillage.impact.job.adapter.JobDocument.PointField;

/** Between a state and its stored form. */
final class JobDocumentMapper {

    private JobDocumentMapper() {}

    static JobDocument write(JobState state) {
        return switch (state) {
            case Absent _ -> throw new IllegalArgumentException("there is nothing to store of an unknown job");
            case Claimed job -> write(job.file(), job.stage());
        };
    }

    private static JobDocument write(JobFile file, Stage stage) {
        var claim = file.claim();
        return new JobDocument(
                stage,
                organisation(claim.employer()),
                claim.employer().key(),
                claim.links().project(),
                claim.links().grant(),
                claim.links().place(),
                claim.contract(),
                claim.contractMonths(),
                file.months(),
                day(file.contractOverOn()),
                claim.fteHundredths(),
                claim.nature(),
                claim.gender(),
                claim.livesInQpv(),
                claim.startedOn().toString(),
                point(claim.place().location()),
                districts(claim.place().districts()),
                claim.programmes(),
                file.version(),
                file.checked().stream().sorted().toList(),
                file.atTwelve(),
                day(file.endedOn()),
                file.endReason(),
                file.matchedInto() == null ? null : file.matchedInto().value(),
                file.matchedInto() == null && stage != Stage.CANCELLED);
    }

    static JobState read(JobDocument stored) {
        JobFile file = file(stored);
        return switch (stored.stage()) {
            case DECLARED -> new Declared(file);
            case CONFIRMED -> new Confirmed(file);
            case ENDED -> new Ended(file);
            case CANCELLED -> new Cancelled(file);
        };
    }

    private static JobFile file(JobDocument stored) {
        return new JobFile(
                claim(stored),
                stored.corrections(),
                stored.months(),
                Set.copyOf(stored.checked()),
                stored.atTwelve(),
                stored.endedOn() == null ? null : LocalDate.parse(stored.endedOn()),
                stored.endReason(),
                stored.matchedInto() == null ? null : new JobId(stored.matchedInto()));
    }

    static Claim claim(JobDocument stored) {
        return new Claim(
                organisation(stored.employer()),
                new Links(stored.projectId(), stored.grantId(), stored.placeId(), null),
                stored.contract(),
                stored.contractMonths(),
                stored.fteHundredths(),
                stored.nature(),
                stored.gender(),
                stored.livesInQpv(),
                LocalDate.parse(stored.startedOn()),
                new Place(location(stored.location()), districts(stored.districts())),
                stored.programmes());
    }

    private static Map<String, DistrictField> districts(Districts districts) {
        var fields = new LinkedHashMap<String, DistrictField>();
        districts.byZoning().forEach((zoning, it) -> fields.put(zoning, new DistrictField(it.code(), it.basis())));
        return fields;
    }

    private static Districts districts(Map<String, DistrictField> stored) {
        var byZoning = new LinkedHashMap<String, Located>();
        stored.forEach((zoning, it) -> byZoning.put(zoning, new Located(it.code(), it.basis())));
        return new Districts(byZoning);
    }

    private static @Nullable PointField point(@Nullable Location it) {
        return it == null ? null : new PointField(it.lon(), it.lat(), it.communeCode());
    }

    private static @Nullable Location location(@Nullable PointField it) {
        return it == null ? null : new Location(it.lon(), it.lat(), it.communeCode());
    }

    private static OrganisationField organisation(Organisation it) {
        return new OrganisationField(
                it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static Organisation organisation(OrganisationField it) {
        return new Organisation(
                it.name(), it.opaqueId(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }

    private static @Nullable String day(@Nullable LocalDate it) {
        return it == null ? null : it.toString();
    }
}
