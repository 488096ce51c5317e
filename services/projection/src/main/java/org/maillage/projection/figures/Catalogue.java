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

    /** All of them, where nobody has counted residents. */
    public static List<Figure> all() {
        return all(Residents.NOT_COUNTED);
    }

    /**
     * All of them, service by service.
     *
     * @param residents of the districts
     */
    public static List<Figure> all(Residents residents) {
        return Stream.of(
                        NeedsFigures.all(),
                        IncubationFigures.all(),
                        FundingFigures.all(residents),
                        PlaceFigures.all(),
                        ImpactFigures.all())
                .flatMap(List::stream)
                .toList();
    }
}
