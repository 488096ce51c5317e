package org.maillage.projection.disclosure.adapter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.maillage.projection.disclosure.Disclosed;
import org.maillage.projection.disclosure.Disclosed.Shown;
import org.maillage.projection.disclosure.Disclosed.Withheld;
import org.maillage.projection.disclosure.Publication;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.live.CellValue;
import org.maillage.projection.live.Released;
import org.maillage.projection.live.View;
import org.maillage.projection.reading.Slice;
import org.maillage.projection.reading.Value;

/** The release in force, as the live stream tells it. A view of other days than all of them is told nothing of persons. */
final class ReleasedFigures implements Released {

    private static final Value NONE = new Value(null, Map.of());

    private final Supplier<Publication> publication;

    ReleasedFigures(Supplier<Publication> publication) {
        this.publication = publication;
    }

    @Override
    public Object edition() {
        return publication.get().until();
    }

    @Override
    public List<CellValue> values(Definition figure, View view) {
        var current = publication.get();
        boolean ofAllDays = view.from() == null && view.to() == null;
        Collection<String> territories =
                view.territories().isEmpty() ? current.territories(figure, view.zoning()) : view.territories();
        return territories.stream()
                .sorted()
                .map(territory -> value(
                        figure.key(),
                        territory,
                        ofAllDays ? current.of(figure, view.zoning(), territory, Slice.WHOLE) : Withheld.NOT_RELEASED))
                .toList();
    }

    private static CellValue value(String figure, String territory, Disclosed disclosed) {
        return switch (disclosed) {
            case Shown(var value, var until) -> new CellValue(figure, territory, value, null, until);
            case Withheld why -> new CellValue(figure, territory, NONE, why.words(), null);
        };
    }
}
