/**
 * Staff signed in with a browser. The gateway is the OpenID client: it keeps the tokens in a sealed cookie, renews them,
 * and asks the parts with them; a page never sees one. Whoever sends a token of its own has nothing to do with this.
 */
@NullMarked
package org.maillage.gateway.session;

import org.jspecify.annotations.NullMarked;
