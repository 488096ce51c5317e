/** What identifies a person, and free texts: encrypted under a key of their own, so that forgetting is deleting a key. */
@NullMarked
package org.maillage.eventing.privacy;

import org.jspecify.annotations.NullMarked;
