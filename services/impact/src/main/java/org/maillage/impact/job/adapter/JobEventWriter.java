package org.maillage.impact.job.adapter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.job.JobCount;
import org.maillage.impact.job.JobEvent;
import org.maillage.impact.job.JobEvent.JobConfirmed;
import org.maillage.impact.job.JobEvent.JobCorrected;
import org.maillage.impact.job.JobEvent.JobDeclared;
import org.maillage.impact.job.JobEvent.JobEnded;
import org.maillage.impact.job.JobEvent.JobMatched;
import org.maillage.impact.job.JobEvent.JobSplit;
import org.maillage.impact.job.JobEvent.JobStatusChecked;
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

/** From a domain event to what is written for others. */
final class JobEventWriter {

    private JobEventWriter() {}

    static JobEventV1 write(JobEvent event) {
        return switch (event) {
            case JobDeclared it -> declared(it);
            case JobConfirmed it -> new JobConfirmedV1(it.evidence(), it.by());
            case JobStatusChecked it -> checked(it);
            case JobEnded it ->
                new JobEndedV1(it.endedOn(), it.endReason(), count(it.job()), it.counted(), it.before(), it.after());
            case JobMatched it ->
                new JobMatchedV1(it.into().value(), it.score(), it.by(), count(it.job()), it.before(), it.after());
            case JobSplit it -> new JobSplitV1(it.from().value(), count(it.job()), it.before(), it.after());
            case JobCorrected it ->
                new JobCorrectedV1(it.corrects(), count(it.before()), count(it.after()), it.cancelled(), it.counted());
        };
    }

    private static JobDeclaredV1 declared(JobDeclared event) {
        var claim = event.claim();
        var links = claim.links();
        return new JobDeclaredV1(
                organisation(claim.employer()),
                links.project(),
                links.grant(),
                links.place(),
                claim.contract(),
                claim.contractMonths(),
                claim.fteHundredths(),
                claim.nature(),
                claim.gender(),
                claim.livesInQpv(),
                claim.startedOn(),
                location(claim.place().location()),
                codes(claim.place().districts()),
                bases(claim.place().districts()),
                programmes(claim.programmes()));
    }

    private static JobStatusCheckedV1 checked(JobStatusChecked event) {
        return new JobStatusCheckedV1(
                event.checkpoint(),
                event.status(),
                event.endedOn(),
                event.endReason(),
                event.evidence(),
                count(event.job()),
                event.counted(),
                event.before(),
                event.after());
    }

    private static JobCountV1 count(JobCount it) {
        return new JobCountV1(
                it.fteHundredths(),
                it.contract(),
                it.nature(),
                it.gender(),
                it.livesInQpv(),
                it.startedOn(),
                it.endedOn(),
                codes(it.districts()),
                bases(it.districts()),
                programmes(it.programmes()),
                it.situation12());
    }

    private static @Nullable List<String> programmes(List<String> it) {
        return it.isEmpty() ? null : it;
    }

    private static Map<String, @Nullable String> codes(Districts districts) {
        var codes = new TreeMap<String, @Nullable String>();
        districts.byZoning().forEach((zoning, located) -> codes.put(zoning, located.code()));
        return codes;
    }

    private static Map<String, Basis> bases(Districts districts) {
        var bases = new TreeMap<String, Basis>();
        districts.byZoning().forEach((zoning, located) -> bases.put(zoning, located.basis()));
        return bases;
    }

    private static @Nullable LocationV1 location(@Nullable Location it) {
        return it == null ? null : new LocationV1(it.lon(), it.lat(), it.communeCode());
    }

    private static OrganisationV1 organisation(Organisation it) {
        return new OrganisationV1(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
