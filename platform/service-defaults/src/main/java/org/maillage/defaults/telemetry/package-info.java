/** Numbers and traces that every service gives alike. */
@NullMarked
package org.maillage.defaults.telemetry;

import org.jspecify.annotations.NullMarked;
