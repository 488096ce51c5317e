@NullMarked
package org.maillage.testing.dialogue;

import org.jspecify.annotations.NullMarked;
