package org.maillage.impact.job.adapter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Links;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.declaration.Place;
import org.maillage.impact.job.Claim;
import org.maillage.impact.job.JobCount;
import org.maillage.impact.job.JobEvent;
import org.maillage.impact.job.JobEvent.JobConfirmed;
import org.maillage.impact.job.JobEvent.JobCorrected;
import org.maillage.impact.job.JobEvent.JobDeclared;
import org.maillage.impact.job.JobEvent.JobEnded;
import org.maillage.impact.job.JobEvent.JobMatched;
import org.maillage.impact.job.JobEvent.JobSplit;
import org.maillage.impact.job.JobEvent.JobStatusChecked;
import org.maillage.impact.job.JobId;
import org.maillage.impact.job.adapter.JobEventV1.JobConfirmedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobCorrectedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobCountV1;
import org.maillage.impact.job.adapter.JobEventV1.JobDeclaredV1;
import org.maillage.impact.job.adapter.JobEventV1.JobEndedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobMatchedV1;
import org.maillage.impact.job.adapter.JobEventV1.JobSplitV1;
import org.maillage.impact.job.adapter.JobEventV1.JobStatusCheckedV1;
import org.maillage.impact.job.adapter.JobEventV1.LocationV1;
import org.maillage.impact.job.adapter.JobEventV1.OrganisationV1;

/** From what was written for others back to the domain event; what stays in the service is not there. */
final class JobEventReader {

    private JobEventReader() {}

    /** @param at when it occurred, as the envelope says */
    static JobEvent read(Instant at, JobEventV1 data) {
        return switch (data) {
            case JobDeclaredV1 it -> new JobDeclared(at, claim(it));
            case JobConfirmedV1 it -> new JobConfirmed(at, it.evidence(), it.by());
            case JobStatusCheckedV1 it -> checked(at, it);
            case JobEndedV1 it ->
                new JobEnded(
                        at,
                        it.endedOn(),
                        it.endReason(),
                        count(it.job()),
                        it.counted(),
                        it.situationBefore(),
                        it.situationAfter());
            case JobMatchedV1 it ->
                new JobMatched(
                        at,
                        new JobId(it.intoJobId()),
                        it.score(),
                        it.by(),
                        count(it.job()),
                        it.situationBefore(),
                        it.situationAfter());
            case JobSplitV1 it ->
                new JobSplit(at, new JobId(it.fromJobId()), count(it.job()), it.situationBefore(), it.situationAfter());
            case JobCorrectedV1 it ->
                new JobCorrected(
                        at, it.corrects(), count(it.before()), count(it.after()), it.cancelled(), it.counted(), null);
        };
    }

    private static Claim claim(JobDeclaredV1 it) {
        return new Claim(
                organisation(it.employer()),
                new Links(it.projectId(), it.grantId(), it.placeId(), null),
                it.contract(),
                it.contractMonths(),
                it.fteHundredths(),
                it.nature(),
                it.gender(),
                it.livesInQpv(),
                it.startedOn(),
                new Place(location(it.location()), districts(it.qpv(), it.qpvBasis())),
                programmes(it.programmes()));
    }

    private static JobStatusChecked checked(Instant at, JobStatusCheckedV1 it) {
        return new JobStatusChecked(
                at,
                it.checkpoint(),
                it.status(),
                it.endedOn(),
                it.endReason(),
                null,
                it.evidence(),
                count(it.job()),
                it.counted(),
                it.situationBefore(),
                it.situationAfter());
    }

    private static JobCount count(JobCountV1 it) {
        return new JobCount(
                it.fteHundredths(),
                it.contract(),
                it.nature(),
                it.gender(),
                it.livesInQpv(),
                it.startedOn(),
                it.endedOn(),
                districts(it.qpv(), it.qpvBasis()),
                programmes(it.programmes()),
                it.situation12());
    }

    private static List<String> programmes(@Nullable List<String> it) {
        return Objects.requireNonNullElse(it, List.of());
    }

    private static Districts districts(Map<String, @Nullable String> qpv, Map<String, Basis> qpvBasis) {
        var byZoning = new LinkedHashMap<String, Districts.Located>();
        qpvBasis.forEach((zoning, basis) -> byZoning.put(zoning, new Districts.Located(qpv.get(zoning), basis)));
        return new Districts(byZoning);
    }

    private static @Nullable Location location(@Nullable LocationV1 it) {
        return it == null ? null : new Location(it.lon(), it.lat(), it.communeCode());
    }

    private static Organisation organisation(OrganisationV1 it) {
        return new Organisation(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
