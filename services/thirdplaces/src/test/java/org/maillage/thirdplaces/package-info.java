/** The service as a whole: over the real broker and the real database, and the rules of the house. */
@NullMarked
package org.maillage.thirdplaces;

import org.jspecify.annotations.NullMarked;
