/** What incubation establishes about projects, as far as grants need it. */
@NullMarked
package org.maillage.funding.incoming.incubation;

import org.jspecify.annotations.NullMarked;
