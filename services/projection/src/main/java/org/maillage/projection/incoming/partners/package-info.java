/** What is heard of statements: from the door, and from the services that decide on them. */
@NullMarked
package org.maillage.projection.incoming.partners;

import org.jspecify.annotations.NullMarked;
