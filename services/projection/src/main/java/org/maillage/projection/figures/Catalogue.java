package org.maillage.projection.figures;

import java.util.List;
import java.util.stream.Stream;
import org.maillage.projection.figures.funding.FundingFigures;
import org.maillage.projection.figures.impact.ImpactFigures;
import org.maillage.projection.figures.incubation.IncubationFigures;
import org.maillage.projection.figures.needs.NeedsFigures;
import org.maillage.projection.figures.thirdplaces.PlaceFigures;

/** Every figure that is kept, along the chain from a need to the jobs that answer it. */
public final class Catalogue {

    private Catalogue() {}

    /** All of them, service by service. */
    public static List<Figure> all() {
        return Stream.of(
                        NeedsFigures.all(),
                        IncubationFigures.all(),
                        FundingFigures.all(),
                        PlaceFigures.all(),
                        ImpactFigures.all())
                .flatMap(List::stream)
                .toList();
    }
}
