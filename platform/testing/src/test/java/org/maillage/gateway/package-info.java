/** A gateway that breaks the rules. */
@NullMarked
package org.maillage.gateway;

import org.jspecify.annotations.NullMarked;
