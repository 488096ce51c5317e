/** What time alone makes happen, and history being taken over, when another instant stands for the present. */
@NullMarked
package org.maillage.eventing.time;

import org.jspecify.annotations.NullMarked;
