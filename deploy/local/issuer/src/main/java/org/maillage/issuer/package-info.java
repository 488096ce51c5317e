/** The OpenID issuer of a local or demonstration installation: tokens for the clients and the people named in two files. */
@NullMarked
package org.maillage.issuer;

import org.jspecify.annotations.NullMarked;
