package org.maillage.projection.live.adapter;

import org.maillage.projection.figures.Figures;
import org.maillage.projection.live.Messages;
import tools.jackson.databind.json.JsonMapper;

/** The words of the stream for tests beyond this package. */
public final class Messaging {

    private Messaging() {}

    /** Those about some figures. */
    public static Messages of(Figures figures) {
        return new JsonMessages(new JsonMapper(), figures);
    }
}
