package org.maillage.projection.live;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.reading.Value;

/** A release that a test makes. */
public final class Told implements Released {

    private String words = "non publié";

    /** From now on something else is told. */
    void say(String others) {
        words = others;
    }

    @Override
    public List<CellValue> values(Definition figure, View view) {
        return view.territories().stream()
                .map(territory -> new CellValue(figure.key(), territory, new Value(null, Map.of()), words, null))
                .toList();
    }

    @Override
    public Object edition() {
        return words;
    }
}
