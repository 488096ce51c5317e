/** Alerts over HTTP, in the database, and by the clock. */
@NullMarked
package org.maillage.projection.alerts.adapter;

import org.jspecify.annotations.NullMarked;
