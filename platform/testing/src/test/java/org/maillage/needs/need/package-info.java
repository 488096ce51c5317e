/** A core that breaks the rules. */
@NullMarked
package org.maillage.needs.need;

import org.jspecify.annotations.NullMarked;
