/** The job: claims of it, what has become of it, and which claims are the same job, so that it counts once. */
@NullMarked
package org.maillage.impact.job;

import org.jspecify.annotations.NullMarked;
