/** Statements: kept, told, and for whom. */
@NullMarked
package org.maillage.projection.statements.adapter;

import org.jspecify.annotations.NullMarked;
