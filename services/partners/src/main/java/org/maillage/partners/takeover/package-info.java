/** Taking over history: the command that makes another instant stand for the present (eventing.md 4). */
@NullMarked
package org.maillage.partners.takeover;

import org.jspecify.annotations.NullMarked;
