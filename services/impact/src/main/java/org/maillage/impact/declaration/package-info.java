/** The declaration, its six kinds and its rules, with what a job shares with them: who, where and under which action. */
@NullMarked
package org.maillage.impact.declaration;

import org.jspecify.annotations.NullMarked;
