/** How domain events of this service are written in JSON, and read back. */
@NullMarked
package org.maillage.funding.wire;

import org.jspecify.annotations.NullMarked;
