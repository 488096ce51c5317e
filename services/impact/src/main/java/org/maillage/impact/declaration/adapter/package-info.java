/** How a declaration is stored, published, asked for and found. */
@NullMarked
package org.maillage.impact.declaration.adapter;

import org.jspecify.annotations.NullMarked;
