/** What staff want to be told of a figure: a limit that is passed, a silence that lasts. */
@NullMarked
package org.maillage.projection.alerts;

import org.jspecify.annotations.NullMarked;
