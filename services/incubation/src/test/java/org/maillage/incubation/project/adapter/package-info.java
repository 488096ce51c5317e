/** How projects are stored and written for others. */
@NullMarked
package org.maillage.incubation.project.adapter;

import org.jspecify.annotations.NullMarked;
