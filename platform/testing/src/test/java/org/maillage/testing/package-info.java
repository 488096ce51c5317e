@NullMarked
package org.maillage.testing;

import org.jspecify.annotations.NullMarked;
