@NullMarked
package org.maillage.testing.backend;

import org.jspecify.annotations.NullMarked;
