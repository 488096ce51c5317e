/** The rules of a project, as they are told to people. */
@NullMarked
package org.maillage.incubation.project;

import org.jspecify.annotations.NullMarked;
