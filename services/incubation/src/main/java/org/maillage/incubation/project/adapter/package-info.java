/** The shell of a project: how it is stored, written for others, asked and shown. Everything here is package-private. */
@NullMarked
package org.maillage.incubation.project.adapter;

import org.jspecify.annotations.NullMarked;
