/** What the door hears: the verdicts of the owners. */
@NullMarked
package org.maillage.partners.incoming;

import org.jspecify.annotations.NullMarked;
