package org.maillage.projection.fold.adapter;

import java.util.stream.Collectors;
import org.maillage.projection.figures.Residents;
import org.maillage.territory.Territories;

/** The residents of the reference data, in the terms of the figures. */
final class CountedResidents {

    private CountedResidents() {}

    static Residents load() {
        return new Residents(Territories.load().populations().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        it -> it.getKey(),
                        it -> new Residents.Count(
                                it.getValue().residents(), it.getValue().year()))));
    }
}
