package org.maillage.needs.need.adapter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.need.Districts;
import org.maillage.needs.need.Districts.Basis;
import org.maillage.needs.need.ExplorationFindings;
import org.maillage.needs.need.ExplorationPlan;
import org.maillage.needs.need.Holder;
import org.maillage.needs.need.Location;
import org.maillage.needs.need.NeedEvent;
import org.maillage.needs.need.NeedEvent.CommitteeDecided;
import org.maillage.needs.need.NeedEvent.ExplorationConcluded;
import org.maillage.needs.need.NeedEvent.ExplorationOpened;
import org.maillage.needs.need.NeedEvent.HolderSearchConcluded;
import org.maillage.needs.need.NeedEvent.HolderSearchOpened;
import org.maillage.needs.need.NeedEvent.NeedAcknowledged;
import org.maillage.needs.need.NeedEvent.NeedAnswered;
import org.maillage.needs.need.NeedEvent.NeedHandedOver;
import org.maillage.needs.need.NeedEvent.NeedMerged;
import org.maillage.needs.need.NeedEvent.NeedQualified;
import org.maillage.needs.need.NeedEvent.NeedReopened;
import org.maillage.needs.need.NeedEvent.NeedReported;
import org.maillage.needs.need.NeedEvent.NeedSetAside;
import org.maillage.needs.need.NeedEvent.StudyCommissioned;
import org.maillage.needs.need.NeedEvent.StudyDelivered;
import org.maillage.needs.need.NeedEvent.WorkshopHeld;
import org.maillage.needs.need.NeedId;
import org.maillage.needs.need.Organisation;
import org.maillage.needs.need.Place;
import org.maillage.needs.need.Qualification;
import org.maillage.needs.need.Report;
import org.maillage.needs.need.StudyFindings;
import org.maillage.needs.need.StudyPlan;
import org.maillage.needs.need.Workshop;
import org.maillage.needs.need.adapter.NeedEventV1.CommitteeDecidedV1;
import org.maillage.needs.need.adapter.NeedEventV1.ExplorationConcludedV1;
import org.maillage.needs.need.adapter.NeedEventV1.ExplorationOpenedV1;
import org.maillage.needs.need.adapter.NeedEventV1.HolderSearchConcludedV1;
import org.maillage.needs.need.adapter.NeedEventV1.HolderSearchOpenedV1;
import org.maillage.needs.need.adapter.NeedEventV1.LocationV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedAcknowledgedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedAnsweredV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedHandedOverV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedMergedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedQualifiedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedReopenedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedReportedV1;
import org.maillage.needs.need.adapter.NeedEventV1.NeedSetAsideV1;
import org.maillage.needs.need.adapter.NeedEventV1.OrganisationV1;
import org.maillage.needs.need.adapter.NeedEventV1.StudyCommissionedV1;
import org.maillage.needs.need.adapter.NeedEventV1.StudyDeliveredV1;
import org.maillage.needs.need.adapter.NeedEventV1.WorkshopHeldV1;

/** From what was written for others back to the domain event. */
final class NeedEventReader {

    private NeedEventReader() {}

    /** @param at when it occurred, as the envelope says */
    static NeedEvent read(Instant at, NeedEventV1 data) {
        return switch (data) {
            case NeedReportedV1 it -> reported(at, it);
            case NeedAcknowledgedV1 it ->
                new NeedAcknowledged(
                        at,
                        it.channel(),
                        it.reportedOn(),
                        it.daysSinceReport(),
                        it.sensorKind(),
                        districts(it.qpv(), it.qpvBasis()));
            case NeedQualifiedV1 it ->
                new NeedQualified(
                        at,
                        new Qualification(it.theme(), it.scope(), it.priority()),
                        it.reportedOn(),
                        districts(it.qpv(), it.qpvBasis()));
            case ExplorationOpenedV1 it ->
                new ExplorationOpened(at, it.number(), new ExplorationPlan(organisation(it.lead()), it.plannedEndOn()));
            case WorkshopHeldV1 it -> workshop(at, it);
            case ExplorationConcludedV1 it -> explorationConcluded(at, it);
            case StudyCommissionedV1 it -> studyCommissioned(at, it);
            case StudyDeliveredV1 it -> studyDelivered(at, it);
            case CommitteeDecidedV1 it -> new CommitteeDecided(at, it.studyNumber(), it.decision(), it.members());
            case HolderSearchOpenedV1 it -> new HolderSearchOpened(at, it.number(), it.closesOn());
            case HolderSearchConcludedV1 it -> new HolderSearchConcluded(at, it.number(), holder(it), it.candidates());
            case NeedHandedOverV1 it -> handedOver(at, it);
            case NeedAnsweredV1 it -> answered(at, it);
            case NeedMergedV1 it ->
                new NeedMerged(
                        at,
                        new NeedId(it.intoNeedId()),
                        it.qualifiedOn(),
                        it.theme(),
                        districts(it.qpv(), it.qpvBasis()));
            case NeedSetAsideV1 it ->
                new NeedSetAside(
                        at,
                        it.outcome(),
                        it.fromState(),
                        it.qualifiedOn(),
                        it.theme(),
                        districts(it.qpv(), it.qpvBasis()));
            case NeedReopenedV1 it -> reopened(at, it);
        };
    }

    private static NeedReported reported(Instant at, NeedReportedV1 it) {
        var place = new Place(location(it.location()), districts(it.qpv(), it.qpvBasis()));
        return new NeedReported(
                at,
                new Report(
                        it.title(),
                        it.theme(),
                        it.sensorKind(),
                        place,
                        it.livedNeighbourhood(),
                        it.peopleConcerned(),
                        it.acknowledgeBy()));
    }

    private static WorkshopHeld workshop(Instant at, WorkshopHeldV1 it) {
        var place = new Place(location(it.location()), districts(it.qpv(), it.qpvBasis()));
        return new WorkshopHeld(
                at, new Workshop(it.kind(), it.participants(), it.residents(), it.organisations(), place));
    }

    private static ExplorationConcluded explorationConcluded(Instant at, ExplorationConcludedV1 it) {
        return new ExplorationConcluded(
                at,
                it.number(),
                it.openedOn(),
                new ExplorationFindings(it.outcome(), it.stakeholdersMet(), it.documentUrl()),
                districts(it.qpv(), it.qpvBasis()));
    }

    private static StudyCommissioned studyCommissioned(Instant at, StudyCommissionedV1 it) {
        var funders = Objects.requireNonNullElse(it.funders(), List.<OrganisationV1>of());
        return new StudyCommissioned(
                at,
                it.number(),
                it.withoutExploration(),
                new StudyPlan(
                        organisation(it.lead()),
                        it.budgetCents(),
                        it.plannedEndOn(),
                        funders.stream().map(NeedEventReader::read).toList()));
    }

    private static StudyDelivered studyDelivered(Instant at, StudyDeliveredV1 it) {
        return new StudyDelivered(
                at,
                it.number(),
                it.commissionedOn(),
                new StudyFindings(it.conclusion(), it.respondents(), it.documentUrl()),
                districts(it.qpv(), it.qpvBasis()));
    }

    private static @Nullable Holder holder(HolderSearchConcludedV1 it) {
        return switch (it.outcome()) {
            case SELECTED ->
                new Holder(Objects.requireNonNull(it.holderKind()), organisation(it.holder()), it.holderPersonId());
            case FAILED -> null;
        };
    }

    private static NeedHandedOver handedOver(Instant at, NeedHandedOverV1 it) {
        return new NeedHandedOver(
                at,
                it.projectId(),
                it.projectTitle(),
                it.holderKind(),
                organisation(it.holder()),
                it.replicationOf(),
                it.theme(),
                districts(it.qpv(), it.qpvBasis()));
    }

    private static NeedAnswered answered(Instant at, NeedAnsweredV1 it) {
        return new NeedAnswered(
                at,
                it.serviceId(),
                it.first(),
                it.wasAnswered(),
                it.reportedOn(),
                it.qualifiedOn(),
                it.daysSinceReport(),
                it.theme(),
                districts(it.qpv(), it.qpvBasis()));
    }

    private static NeedReopened reopened(Instant at, NeedReopenedV1 it) {
        return new NeedReopened(
                at,
                it.fromState(),
                it.toState(),
                it.withdrawnServiceId(),
                it.qualifiedOn(),
                it.theme(),
                districts(it.qpv(), it.qpvBasis()));
    }

    private static Districts districts(Map<String, @Nullable String> qpv, Map<String, Basis> qpvBasis) {
        var byZoning = new LinkedHashMap<String, Districts.Located>();
        qpvBasis.forEach((zoning, basis) -> byZoning.put(zoning, new Districts.Located(qpv.get(zoning), basis)));
        return new Districts(byZoning);
    }

    private static @Nullable Location location(@Nullable LocationV1 it) {
        return it == null ? null : new Location(it.lon(), it.lat(), it.communeCode());
    }

    private static @Nullable Organisation organisation(@Nullable OrganisationV1 it) {
        return it == null ? null : read(it);
    }

    private static Organisation read(OrganisationV1 it) {
        return new Organisation(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
