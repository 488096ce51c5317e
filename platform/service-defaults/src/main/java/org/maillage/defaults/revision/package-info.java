/** Guarding a command by the revision its author has read. */
@NullMarked
package org.maillage.defaults.revision;

import org.jspecify.annotations.NullMarked;
