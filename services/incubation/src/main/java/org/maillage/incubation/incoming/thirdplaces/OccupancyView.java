package org.maillage.incubation.incoming.thirdplaces;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place where a project has moved in.
 *
 * @param areaM2 square metres
 */
public record OccupancyView(UUID projectId, UUID placeId, String space, int areaM2, LocalDate movedInOn) {}
