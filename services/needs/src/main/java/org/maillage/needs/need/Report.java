package org.maillage.needs.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said when the need was reported, without the resident's own words.
 *
 * @param title              short name of the need, in French
 * @param livedNeighbourhood the neighbourhood as its residents call it (quartier vécu)
 * @param peopleConcerned    an estimate
 * @param acknowledgeBy      last day of the promised answer, where one was given
 */
public record Report(
        String title,
        Theme theme,
        SensorKind sensorKind,
        Place place,
        @Nullable String livedNeighbourhood,
        @Nullable Integer peopleConcerned,
        @Nullable LocalDate acknowledgeBy) {}
