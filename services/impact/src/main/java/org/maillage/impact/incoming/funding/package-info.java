/** What is kept of grants: « fil de la subvention », and what their reports say of jobs and beneficiaries. */
@NullMarked
package org.maillage.impact.incoming.funding;

import org.jspecify.annotations.NullMarked;
