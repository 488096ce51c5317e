/** Named for nothing. */
@NullMarked
package org.maillage.needs.shared;

import org.jspecify.annotations.NullMarked;
