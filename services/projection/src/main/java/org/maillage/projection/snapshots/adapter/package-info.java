/** Snapshots over HTTP, by the day, and in MongoDB. */
@NullMarked
package org.maillage.projection.snapshots.adapter;

import org.jspecify.annotations.NullMarked;
