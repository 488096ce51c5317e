/** What is kept of projects: « fil du projet ». */
@NullMarked
package org.maillage.impact.incoming.incubation;

import org.jspecify.annotations.NullMarked;
