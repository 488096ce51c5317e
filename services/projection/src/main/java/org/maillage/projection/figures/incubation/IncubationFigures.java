package org.maillage.projection.figures.incubation;

import java.util.List;
import org.maillage.projection.figures.Figure;

/** The figures of the incubation service. */
public final class IncubationFigures {

    private IncubationFigures() {}

    /** All of them, in the order of the catalogue. */
    public static List<Figure> all() {
        return List.of(new SurvivalChecks(), new Survival());
    }
}
