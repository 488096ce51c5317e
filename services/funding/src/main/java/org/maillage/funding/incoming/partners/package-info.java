/** What partners say about calls and grants, as commands. */
@NullMarked
package org.maillage.funding.incoming.partners;

import org.jspecify.annotations.NullMarked;
