/** How a batch is worked on. */
@NullMarked
package org.maillage.eventing.batch;

import org.jspecify.annotations.NullMarked;
