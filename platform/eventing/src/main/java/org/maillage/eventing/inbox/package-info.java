/** Taking in what others publish: each event once, in order, none skipped. */
@NullMarked
package org.maillage.eventing.inbox;

import org.jspecify.annotations.NullMarked;
