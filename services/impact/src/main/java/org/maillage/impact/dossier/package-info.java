/** What every dossier shows beside its state: what happened, what was said, what waits. */
@NullMarked
package org.maillage.impact.dossier;

import org.jspecify.annotations.NullMarked;
