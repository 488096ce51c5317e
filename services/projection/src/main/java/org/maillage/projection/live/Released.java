package org.maillage.projection.live;

import java.util.List;
import org.maillage.projection.figures.Definition;

/** What everybody is told of the figures that only some may see as they are. */
public interface Released {

    /** A figure in the territories of a view. */
    List<CellValue> values(Definition figure, View view);

    /** Which release is in force; another one whenever the values may be others. */
    Object edition();
}
