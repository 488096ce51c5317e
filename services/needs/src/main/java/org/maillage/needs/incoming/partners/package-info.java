/** What partners say of needs: their statements, in their words, to commands in ours. */
@NullMarked
package org.maillage.needs.incoming.partners;

import org.jspecify.annotations.NullMarked;
