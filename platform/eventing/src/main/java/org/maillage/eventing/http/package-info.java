/** From a person's request to a message, and from its outcome to an answer. */
@NullMarked
package org.maillage.eventing.http;

import org.jspecify.annotations.NullMarked;
