/** Who may ask what: bearer tokens of the issuer, roles as authorities, everything closed unless a service opens it. */
@NullMarked
package org.maillage.defaults.security;

import org.jspecify.annotations.NullMarked;
