/** Talks with a running service as its surroundings do: partners say something, other services establish something, both read. */
@NullMarked
package org.maillage.testing.dialogue;

import org.jspecify.annotations.NullMarked;
