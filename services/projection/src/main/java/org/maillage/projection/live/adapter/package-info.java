/** Server-sent events. */
@NullMarked
package org.maillage.projection.live.adapter;

import org.jspecify.annotations.NullMarked;
