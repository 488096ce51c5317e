/** Tests. */
@NullMarked
package org.maillage.partners.door;

import org.jspecify.annotations.NullMarked;
