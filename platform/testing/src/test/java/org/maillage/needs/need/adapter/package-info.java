/** An adapter that breaks the rules. */
@NullMarked
package org.maillage.needs.need.adapter;

import org.jspecify.annotations.NullMarked;
