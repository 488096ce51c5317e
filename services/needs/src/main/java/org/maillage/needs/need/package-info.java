/** A need of residents: from what somebody said to the service that answers it. The rules, as pure functions. */
@NullMarked
package org.maillage.needs.need;

import org.jspecify.annotations.NullMarked;
