/** How a service finds its place again over a database that was restored: before it decides anything, it catches up with what it had told. */
@NullMarked
package org.maillage.eventing.recovery;

import org.jspecify.annotations.NullMarked;
