/** Tests. */
@NullMarked
package org.maillage.partners.limits;

import org.jspecify.annotations.NullMarked;
