/** What the projection hears: topics, and records of them turned into journal entries. */
@NullMarked
package org.maillage.projection.incoming;

import org.jspecify.annotations.NullMarked;
