/** What is counted: definitions and pure functions from facts to contributions. No framework, no storage, no clock. */
@NullMarked
package org.maillage.projection.figures;

import org.jspecify.annotations.NullMarked;
