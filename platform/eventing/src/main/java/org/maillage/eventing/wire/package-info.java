/** What travels: CloudEvents attributes and bytes, names, identities and topics. */
@NullMarked
package org.maillage.eventing.wire;

import org.jspecify.annotations.NullMarked;
