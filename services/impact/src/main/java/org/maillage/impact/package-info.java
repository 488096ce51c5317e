/** What an action brings: jobs, beneficiaries, volunteer hours, services, co-funding, partnerships, surveys. */
@NullMarked
package org.maillage.impact;

import org.jspecify.annotations.NullMarked;
