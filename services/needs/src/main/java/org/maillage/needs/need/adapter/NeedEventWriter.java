package org.maillage.needs.need.adapter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.need.Districts;
import org.maillage.needs.need.Districts.Basis;
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
import org.maillage.needs.need.Organisation;
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

/** From a domain event to what others read. */
final class NeedEventWriter {

    private NeedEventWriter() {}

    static NeedEventV1 write(NeedEvent event) {
        return switch (event) {
            case NeedReported it -> reported(it);
            case NeedAcknowledged it -> acknowledged(it);
            case NeedQualified it -> qualified(it);
            case ExplorationOpened it -> explorationOpened(it);
            case WorkshopHeld it -> workshop(it);
            case ExplorationConcluded it -> explorationConcluded(it);
            case StudyCommissioned it -> studyCommissioned(it);
            case StudyDelivered it -> studyDelivered(it);
            case CommitteeDecided it -> new CommitteeDecidedV1(it.studyNumber(), it.decision(), it.members());
            case HolderSearchOpened it -> new HolderSearchOpenedV1(it.number(), it.closesOn());
            case HolderSearchConcluded it -> searchConcluded(it);
            case NeedHandedOver it -> handedOver(it);
            case NeedAnswered it -> answered(it);
            case NeedMerged it -> merged(it);
            case NeedSetAside it -> setAside(it);
            case NeedReopened it -> reopened(it);
        };
    }

    private static NeedReportedV1 reported(NeedReported event) {
        var report = event.report();
        return new NeedReportedV1(
                report.title(),
                report.theme(),
                report.sensorKind(),
                location(report.place().location()),
                codes(report.place().districts()),
                bases(report.place().districts()),
                report.livedNeighbourhood(),
                report.peopleConcerned(),
                report.acknowledgeBy());
    }

    private static NeedAcknowledgedV1 acknowledged(NeedAcknowledged event) {
        return new NeedAcknowledgedV1(
                event.channel(),
                event.reportedOn(),
                event.daysSinceReport(),
                event.sensorKind(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static NeedQualifiedV1 qualified(NeedQualified event) {
        var qualification = event.qualification();
        return new NeedQualifiedV1(
                qualification.theme(),
                qualification.scope(),
                qualification.priority(),
                event.reportedOn(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static ExplorationOpenedV1 explorationOpened(ExplorationOpened event) {
        var plan = event.plan();
        return new ExplorationOpenedV1(event.number(), organisation(plan.lead()), plan.plannedEndOn());
    }

    private static WorkshopHeldV1 workshop(WorkshopHeld event) {
        var workshop = event.workshop();
        return new WorkshopHeldV1(
                workshop.kind(),
                workshop.participants(),
                workshop.residents(),
                workshop.organisations(),
                location(workshop.place().location()),
                codes(workshop.place().districts()),
                bases(workshop.place().districts()));
    }

    private static ExplorationConcludedV1 explorationConcluded(ExplorationConcluded event) {
        var findings = event.findings();
        return new ExplorationConcludedV1(
                event.number(),
                event.openedOn(),
                findings.outcome(),
                findings.stakeholdersMet(),
                findings.documentUrl(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static StudyCommissionedV1 studyCommissioned(StudyCommissioned event) {
        var plan = event.plan();
        return new StudyCommissionedV1(
                event.number(),
                event.withoutExploration(),
                organisation(plan.lead()),
                plan.budgetCents(),
                plan.plannedEndOn(),
                plan.funders().isEmpty() ? null : organisations(plan.funders()));
    }

    private static StudyDeliveredV1 studyDelivered(StudyDelivered event) {
        var findings = event.findings();
        return new StudyDeliveredV1(
                event.number(),
                event.commissionedOn(),
                findings.conclusion(),
                findings.respondents(),
                findings.documentUrl(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static HolderSearchConcludedV1 searchConcluded(HolderSearchConcluded event) {
        var holder = event.holder();
        return new HolderSearchConcludedV1(
                event.number(),
                event.outcome(),
                holder == null ? null : holder.kind(),
                holder == null ? null : organisation(holder.structure()),
                holder == null ? null : holder.personId(),
                event.candidates());
    }

    private static NeedHandedOverV1 handedOver(NeedHandedOver event) {
        return new NeedHandedOverV1(
                event.projectId(),
                event.projectTitle(),
                event.holderKind(),
                organisation(event.holder()),
                event.replicationOf(),
                event.theme(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static NeedAnsweredV1 answered(NeedAnswered event) {
        return new NeedAnsweredV1(
                event.serviceId(),
                event.first(),
                event.wasAnswered(),
                event.reportedOn(),
                event.qualifiedOn(),
                event.daysSinceReport(),
                event.theme(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static NeedMergedV1 merged(NeedMerged event) {
        return new NeedMergedV1(
                event.into().value(),
                event.qualifiedOn() != null,
                event.qualifiedOn(),
                event.theme(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static NeedSetAsideV1 setAside(NeedSetAside event) {
        return new NeedSetAsideV1(
                event.outcome(),
                event.from(),
                event.qualifiedOn() != null,
                event.qualifiedOn(),
                event.theme(),
                codes(event.districts()),
                bases(event.districts()));
    }

    private static NeedReopenedV1 reopened(NeedReopened event) {
        return new NeedReopenedV1(
                event.from(),
                event.to(),
                event.withdrawnServiceId(),
                event.qualifiedOn() != null,
                event.qualifiedOn(),
                event.theme(),
                codes(event.districts()),
                bases(event.districts()));
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

    private static List<OrganisationV1> organisations(List<Organisation> all) {
        return all.stream().map(NeedEventWriter::written).toList();
    }

    private static @Nullable OrganisationV1 organisation(@Nullable Organisation it) {
        return it == null ? null : written(it);
    }

    private static OrganisationV1 written(Organisation it) {
        return new OrganisationV1(it.name(), it.id(), it.siret(), it.siren(), it.rna(), it.legalForm(), it.synthetic());
    }
}
