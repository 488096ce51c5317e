/** Breaks the rules from outside a feature. */
@NullMarked
package org.maillage.needs.incoming;

import org.jspecify.annotations.NullMarked;
