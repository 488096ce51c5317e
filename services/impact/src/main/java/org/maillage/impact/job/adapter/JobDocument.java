package org.maillage.impact.job.adapter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Organisation.LegalForm;
import org.maillage.impact.job.Checkpoint;
import org.maillage.impact.job.Contract;
import org.maillage.impact.job.EndReason;
import org.maillage.impact.job.Gender;
import org.maillage.impact.job.JobState;
import org.maillage.impact.job.Nature;
import org.maillage.impact.job.Residence;
import org.maillage.impact.job.Situation;
import org.maillage.impact.job.Stage;

/**
 * The state of a job as it is stored: flat, so that it can be queried. Days are ISO text, which sorts and knows no time zone.
 *
 * @param employerKey    the same for every claim of one employer
 * @param contractMonths as declared
 * @param months         renewals included
 * @param contractOverOn first day after the contract
 * @param districts      by zoning
 * @param corrections    how often it was corrected, plus one
 * @param atTwelve       what the check at 12 months found
 * @param matchedInto    the older claim in whose stead it does not count
 * @param comparable     true while it may be matched: neither matched nor cancelled
 */
record JobDocument(
        Stage stage,
        OrganisationField employer,
        String employerKey,
        @Nullable UUID projectId,
        @Nullable UUID grantId,
        @Nullable UUID placeId,
        Contract contract,
        @Nullable Integer contractMonths,
        @Nullable Integer months,
        @Nullable String contractOverOn,
        int fteHundredths,
        Nature nature,
        Gender gender,
        Residence livesInQpv,
        String startedOn,
        @Nullable PointField location,
        Map<String, DistrictField> districts,
        List<String> programmes,
        int corrections,
        List<Checkpoint> checked,
        @Nullable Situation atTwelve,
        @Nullable String endedOn,
        @Nullable EndReason endReason,
        @Nullable UUID matchedInto,
        boolean comparable) {

    /** The stored form of a job that was declared. */
    static JobDocument of(JobState state) {
        return JobDocumentMapper.write(state);
    }

    /** The state that was stored so. */
    JobState toState() {
        return JobDocumentMapper.read(this);
    }

    record PointField(double lon, double lat, @Nullable String communeCode) {}

    record DistrictField(@Nullable String code, Basis basis) {}

    /** @param opaqueId not called {@code id}, which is a reserved name in the database */
    record OrganisationField(
            String name,
            @Nullable UUID opaqueId,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}
}
