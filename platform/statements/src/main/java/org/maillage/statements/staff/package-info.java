/** Staff say what partners say: every statement over HTTP, checked and decided as at the partners' door, answered at once. */
@NullMarked
package org.maillage.statements.staff;

import org.jspecify.annotations.NullMarked;
