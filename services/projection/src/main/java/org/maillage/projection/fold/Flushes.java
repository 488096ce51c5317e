package org.maillage.projection.fold;

import java.util.List;

/** Who wants to know at once that cells of this instance have changed. */
@FunctionalInterface
public interface Flushes {

    /**
     * Cells were written and the offsets are being committed. Must return quickly.
     *
     * @param traces W3C trace contexts of events that are in them now, of those whose trace is sampled
     */
    void flushed(List<String> traces);
}
