/** From the documents' pending events and verdicts to the log: in order, until each is known to be there. */
@NullMarked
package org.maillage.eventing.outbox;

import org.jspecify.annotations.NullMarked;
