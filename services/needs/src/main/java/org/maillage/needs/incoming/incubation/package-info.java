/** What incubation establishes about projects: which need they take up, and how they end. */
@NullMarked
package org.maillage.needs.incoming.incubation;

import org.jspecify.annotations.NullMarked;
