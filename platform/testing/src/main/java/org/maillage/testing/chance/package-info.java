/** Tests of properties, with values made by chance that can be made again. */
@NullMarked
package org.maillage.testing.chance;

import org.jspecify.annotations.NullMarked;
