/** Freshness over HTTP, and the registry of partners that it is held against. */
@NullMarked
package org.maillage.projection.freshness.adapter;

import org.jspecify.annotations.NullMarked;
