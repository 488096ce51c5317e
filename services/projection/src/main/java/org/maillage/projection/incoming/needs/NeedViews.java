package org.maillage.projection.incoming.needs;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that are read, event by event; others are none of our business. */
final class NeedViews {

    private NeedViews() {}

    record NeedReportedV1(
            Map<String, @Nullable String> qpv, Map<String, String> qpvBasis, String theme, String sensorKind) {}

    record NeedAcknowledgedV1(
            LocalDate reportedOn,
            Integer daysSinceReport,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis,
            String sensorKind) {}

    record NeedQualifiedV1(Map<String, @Nullable String> qpv, Map<String, String> qpvBasis, String theme) {}

    record NeedMergedV1(
            Boolean wasQualified,
            @Nullable LocalDate qualifiedOn,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis,
            String theme) {}

    record NeedSetAsideV1(
            String outcome,
            Boolean wasQualified,
            @Nullable LocalDate qualifiedOn,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis,
            String theme) {}

    record NeedReopenedV1(
            String fromState,
            Boolean wasQualified,
            @Nullable LocalDate qualifiedOn,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis,
            String theme) {}

    record ExplorationConcludedV1(String outcome, Map<String, @Nullable String> qpv, Map<String, String> qpvBasis) {}

    record StudyDeliveredV1(String conclusion, Map<String, @Nullable String> qpv, Map<String, String> qpvBasis) {}

    record NeedHandedOverV1(String holderKind, Map<String, @Nullable String> qpv, Map<String, String> qpvBasis) {}

    record NeedAnsweredV1(
            Boolean first,
            Boolean wasAnswered,
            LocalDate qualifiedOn,
            Integer daysSinceReport,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis,
            String theme) {}
}
