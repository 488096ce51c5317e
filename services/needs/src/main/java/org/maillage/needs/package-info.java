/** The needs of residents: their way from a report to a hand-over and an answer. */
@NullMarked
package org.maillage.needs;

import org.jspecify.annotations.NullMarked;
