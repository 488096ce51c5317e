/** How domain events are written in JSON, what several of them share, and how those of others are read. */
@NullMarked
package org.maillage.incubation.wire;

import org.jspecify.annotations.NullMarked;
