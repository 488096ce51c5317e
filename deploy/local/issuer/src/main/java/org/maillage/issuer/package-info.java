/** The OpenID issuer of a local or demonstration installation: tokens for the clients named in a file. */
@NullMarked
package org.maillage.issuer;

import org.jspecify.annotations.NullMarked;
