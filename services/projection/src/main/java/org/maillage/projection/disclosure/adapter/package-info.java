/** The one door of figures that count persons: who sees them as they are, and when and to whom a release is told. */
@NullMarked
package org.maillage.projection.disclosure.adapter;

import org.jspecify.annotations.NullMarked;
