/** How a job is stored, published, asked for and found. */
@NullMarked
package org.maillage.impact.job.adapter;

import org.jspecify.annotations.NullMarked;
