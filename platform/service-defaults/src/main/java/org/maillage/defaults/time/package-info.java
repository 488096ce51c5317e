/** The one clock of a service. */
@NullMarked
package org.maillage.defaults.time;

import org.jspecify.annotations.NullMarked;
