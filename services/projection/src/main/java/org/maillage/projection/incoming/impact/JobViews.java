package org.maillage.projection.incoming.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that are read of jobs, event by event; others are none of our business. */
final class JobViews {

    private JobViews() {}

    record JobDeclaredV1(
            Integer fteHundredths,
            String contract,
            String nature,
            String gender,
            String livesInQpv,
            LocalDate startedOn,
            @Nullable List<String> programmes,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record JobEndedV1(
            LocalDate endedOn, JobCount job, Boolean counted, String situationBefore, String situationAfter) {}

    record JobStatusCheckedV1(JobCount job, Boolean counted, String situationBefore, String situationAfter) {}

    record JobMatchedV1(JobCount job, String situationBefore, String situationAfter) {}

    record JobSplitV1(JobCount job, String situationBefore, String situationAfter) {}

    record JobCorrectedV1(JobCount before, JobCount after, Boolean cancelled, Boolean counted) {}

    record JobCount(
            Integer fteHundredths,
            String contract,
            String nature,
            String gender,
            String livesInQpv,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable List<String> programmes,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis,
            String situation12) {}
}
