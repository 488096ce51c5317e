/** The service from outside, and its page. */
@NullMarked
package org.maillage.funding;

import org.jspecify.annotations.NullMarked;
