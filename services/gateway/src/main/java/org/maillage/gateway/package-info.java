/**
 * The one address. Decides nothing and keeps nothing: it knows which part answers what, hands the request on as it came
 * and says so when that part is away.
 */
@NullMarked
package org.maillage.gateway;

import org.jspecify.annotations.NullMarked;
