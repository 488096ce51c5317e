package org.maillage.benchmarks;

import java.util.List;

/** Something that is measured by itself, in a running installation. */
@FunctionalInterface
interface Stage {

    /** Measures it; whatever is thrown says that it could not be. */
    List<Figure> measure(Surroundings all) throws Exception;
}
