package org.maillage.impact.job.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Organisation.LegalForm;
import org.maillage.impact.job.CheckedStatus;
import org.maillage.impact.job.Checkpoint;
import org.maillage.impact.job.ConfirmedBy;
import org.maillage.impact.job.Contract;
import org.maillage.impact.job.EndReason;
import org.maillage.impact.job.Evidence;
import org.maillage.impact.job.Gender;
import org.maillage.impact.job.Nature;
import org.maillage.impact.job.Residence;
import org.maillage.impact.job.Situation;

/** The data of the domain events as others read them: field by field what {@code platform/contracts} says. */
sealed interface JobEventV1 {

    record JobDeclaredV1(
            OrganisationV1 employer,
            @Nullable UUID projectId,
            @Nullable UUID grantId,
            @Nullable UUID placeId,
            Contract contract,
            @Nullable Integer contractMonths,
            Integer fteHundredths,
            Nature nature,
            Gender gender,
            Residence livesInQpv,
            LocalDate startedOn,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            @Nullable List<String> programmes)
            implements JobEventV1 {}

    record JobConfirmedV1(Evidence evidence, ConfirmedBy by) implements JobEventV1 {}

    record JobStatusCheckedV1(
            Checkpoint checkpoint,
            CheckedStatus status,
            @Nullable LocalDate endedOn,
            @Nullable EndReason endReason,
            Evidence evidence,
            JobCountV1 job,
            Boolean counted,
            Situation situationBefore,
            Situation situationAfter)
            implements JobEventV1 {}

    record JobEndedV1(
            LocalDate endedOn,
            @Nullable EndReason endReason,
            JobCountV1 job,
            Boolean counted,
            Situation situationBefore,
            Situation situationAfter)
            implements JobEventV1 {}

    record JobMatchedV1(
            UUID intoJobId, Integer score, UUID by, JobCountV1 job, Situation situationBefore, Situation situationAfter)
            implements JobEventV1 {}

    record JobSplitV1(UUID fromJobId, JobCountV1 job, Situation situationBefore, Situation situationAfter)
            implements JobEventV1 {}

    record JobCorrectedV1(UUID corrects, JobCountV1 before, JobCountV1 after, Boolean cancelled, Boolean counted)
            implements JobEventV1 {}

    record JobCountV1(
            Integer fteHundredths,
            Contract contract,
            Nature nature,
            Gender gender,
            Residence livesInQpv,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            @Nullable List<String> programmes,
            Situation situation12) {}

    record LocationV1(Double lon, Double lat, @Nullable String communeCode) {}

    record OrganisationV1(
            String name,
            @Nullable UUID id,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}
}
