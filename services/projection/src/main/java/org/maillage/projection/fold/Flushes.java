package org.maillage.projection.fold;

/** Who wants to know at once that cells of this instance have changed. */
@FunctionalInterface
public interface Flushes {

    /** Cells were written and the offsets are being committed. Must return quickly. */
    void flushed();
}
