package org.maillage.projection.incoming.incubation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that are read, event by event; others are none of our business. */
final class IncubationViews {

    private IncubationViews() {}

    record SurvivalCheckedV1(
            Integer months,
            Boolean active,
            LocalDate registeredOn,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}
}
