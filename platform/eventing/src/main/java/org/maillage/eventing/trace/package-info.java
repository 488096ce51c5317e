/** One trace from a request to all that follows from it, through the log and the outbox: spans of messages, for traces that are sampled. */
@NullMarked
package org.maillage.eventing.trace;

import org.jspecify.annotations.NullMarked;
