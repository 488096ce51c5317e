/** Threads over HTTP. */
@NullMarked
package org.maillage.projection.threads.adapter;

import org.jspecify.annotations.NullMarked;
