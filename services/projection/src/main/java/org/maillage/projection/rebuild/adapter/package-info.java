/** How rebuilds are asked for, run, kept and shown. */
@NullMarked
package org.maillage.projection.rebuild.adapter;

import org.jspecify.annotations.NullMarked;
