/** Bounds on what is worked on at once and on what one partner may ask. */
@NullMarked
package org.maillage.partners.limits;

import org.jspecify.annotations.NullMarked;
