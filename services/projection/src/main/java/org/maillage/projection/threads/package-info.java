/** Chains of files, from what a resident said to the jobs that came of it. */
@NullMarked
package org.maillage.projection.threads;

import org.jspecify.annotations.NullMarked;
