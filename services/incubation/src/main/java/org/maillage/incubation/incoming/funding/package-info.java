/** What this service reads of grants: the money of a project. */
@NullMarked
package org.maillage.incubation.incoming.funding;

import org.jspecify.annotations.NullMarked;
