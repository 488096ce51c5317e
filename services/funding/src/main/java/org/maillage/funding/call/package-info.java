/** The call: what is offered, with which envelope, until when. */
@NullMarked
package org.maillage.funding.call;

import org.jspecify.annotations.NullMarked;
