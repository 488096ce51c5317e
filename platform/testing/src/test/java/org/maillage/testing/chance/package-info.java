@NullMarked
package org.maillage.testing.chance;

import org.jspecify.annotations.NullMarked;
