/** Partners' statements: from their topic to commands, and verdicts back to the door. */
@NullMarked
package org.maillage.eventing.statements;

import org.jspecify.annotations.NullMarked;
