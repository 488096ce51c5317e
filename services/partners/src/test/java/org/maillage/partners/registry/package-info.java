/** Tests. */
@NullMarked
package org.maillage.partners.registry;

import org.jspecify.annotations.NullMarked;
