/** What became of what partners stated: how much each of them said on which day, and how far it has come. */
@NullMarked
package org.maillage.projection.statements;

import org.jspecify.annotations.NullMarked;
