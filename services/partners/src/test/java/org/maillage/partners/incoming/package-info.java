/** Tests. */
@NullMarked
package org.maillage.partners.incoming;

import org.jspecify.annotations.NullMarked;
