package org.maillage.needs.need.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.need.Channel;
import org.maillage.needs.need.CommitteeDecision;
import org.maillage.needs.need.Districts.Basis;
import org.maillage.needs.need.ExplorationFindings;
import org.maillage.needs.need.Holder;
import org.maillage.needs.need.Organisation.LegalForm;
import org.maillage.needs.need.Qualification;
import org.maillage.needs.need.SearchOutcome;
import org.maillage.needs.need.SensorKind;
import org.maillage.needs.need.SetAsideOutcome;
import org.maillage.needs.need.Stage;
import org.maillage.needs.need.StudyFindings;
import org.maillage.needs.need.Theme;
import org.maillage.needs.need.Workshop;

/** The data of the domain events as others read them: field by field what {@code platform/contracts} says. */
sealed interface NeedEventV1 {

    record NeedReportedV1(
            String title,
            Theme theme,
            SensorKind sensorKind,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            @Nullable String livedNeighbourhood,
            @Nullable Integer peopleConcerned,
            @Nullable LocalDate acknowledgeBy)
            implements NeedEventV1 {}

    record NeedAcknowledgedV1(
            Channel channel,
            LocalDate reportedOn,
            Integer daysSinceReport,
            SensorKind sensorKind,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

    record NeedQualifiedV1(
            Theme theme,
            Qualification.Scope scope,
            Qualification.@Nullable Priority priority,
            LocalDate reportedOn,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

    record ExplorationOpenedV1(
            Integer number,
            @Nullable OrganisationV1 lead,
            @Nullable LocalDate plannedEndOn) implements NeedEventV1 {}

    record WorkshopHeldV1(
            Workshop.Kind kind,
            Integer participants,
            @Nullable Integer residents,
            @Nullable Integer organisations,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

    record ExplorationConcludedV1(
            Integer number,
            LocalDate openedOn,
            ExplorationFindings.Outcome outcome,
            @Nullable Integer stakeholdersMet,
            @Nullable String documentUrl,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

    record StudyCommissionedV1(
            Integer number,
            Boolean withoutExploration,
            @Nullable OrganisationV1 lead,
            @Nullable Long budgetCents,
            @Nullable LocalDate plannedEndOn,
            @Nullable List<OrganisationV1> funders)
            implements NeedEventV1 {}

    record StudyDeliveredV1(
            Integer number,
            LocalDate commissionedOn,
            StudyFindings.Conclusion conclusion,
            @Nullable Integer respondents,
            @Nullable String documentUrl,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

    record CommitteeDecidedV1(
            Integer studyNumber,
            CommitteeDecision decision,
            @Nullable Integer members) implements NeedEventV1 {}

    record HolderSearchOpenedV1(Integer number, @Nullable LocalDate closesOn) implements NeedEventV1 {}

    record HolderSearchConcludedV1(
            Integer number,
            SearchOutcome outcome,
            Holder.@Nullable Kind holderKind,
            @Nullable OrganisationV1 holder,
            @Nullable UUID holderPersonId,
            @Nullable Integer candidates)
            implements NeedEventV1 {}

    record NeedHandedOverV1(
            UUID projectId,
            String projectTitle,
            Holder.Kind holderKind,
            @Nullable OrganisationV1 holder,
            @Nullable String replicationOf,
            Theme theme,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

    record NeedAnsweredV1(
            UUID serviceId,
            Boolean first,
            Boolean wasAnswered,
            LocalDate reportedOn,
            LocalDate qualifiedOn,
            Integer daysSinceReport,
            Theme theme,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

    record NeedMergedV1(
            UUID intoNeedId,
            Boolean wasQualified,
            @Nullable LocalDate qualifiedOn,
            Theme theme,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

    record NeedSetAsideV1(
            SetAsideOutcome outcome,
            Stage fromState,
            Boolean wasQualified,
            @Nullable LocalDate qualifiedOn,
            Theme theme,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

    record NeedReopenedV1(
            Stage fromState,
            Stage toState,
            @Nullable UUID withdrawnServiceId,
            Boolean wasQualified,
            @Nullable LocalDate qualifiedOn,
            Theme theme,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements NeedEventV1 {}

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
