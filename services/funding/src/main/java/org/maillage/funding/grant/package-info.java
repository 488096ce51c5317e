/** The grant: from an application to an award, its payments, its report and what is given back. */
@NullMarked
package org.maillage.funding.grant;

import org.jspecify.annotations.NullMarked;
