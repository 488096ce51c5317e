@NullMarked
package org.maillage.testing.privacy;

import org.jspecify.annotations.NullMarked;
