/** Programs that do the projection's work in other ways, each a process of its own, and the projection beside them. */
@NullMarked
package org.maillage.benchmarks.alternatives;

import org.jspecify.annotations.NullMarked;
