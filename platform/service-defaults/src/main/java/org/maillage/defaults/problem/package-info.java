/** What a caller reads when a request fails: problem+json with a code from the catalogue, the same in every service. */
@NullMarked
package org.maillage.defaults.problem;

import org.jspecify.annotations.NullMarked;
