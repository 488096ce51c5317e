/** Measurements of the platform, each beside the ceiling of the machine that it ran on. */
@NullMarked
package org.maillage.benchmarks;

import org.jspecify.annotations.NullMarked;
