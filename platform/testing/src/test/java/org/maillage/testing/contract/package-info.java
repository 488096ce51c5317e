@NullMarked
package org.maillage.testing.contract;

import org.jspecify.annotations.NullMarked;
