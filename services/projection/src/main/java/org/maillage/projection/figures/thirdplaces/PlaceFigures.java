package org.maillage.projection.figures.thirdplaces;

import java.util.List;
import org.maillage.projection.figures.Figure;

/** The figures of the third places. */
public final class PlaceFigures {

    private PlaceFigures() {}

    /** All of them, in the order of the catalogue. */
    public static List<Figure> all() {
        return List.of(
                new AudienceMix(),
                new PublicEvents(),
                new AreaLet(),
                new AreaLettable(),
                new Occupancy(),
                new DeskUse());
    }
}
