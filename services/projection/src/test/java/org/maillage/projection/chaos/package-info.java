/** The service as processes that are killed and halted while events come in. */
@NullMarked
package org.maillage.projection.chaos;

import org.jspecify.annotations.NullMarked;
