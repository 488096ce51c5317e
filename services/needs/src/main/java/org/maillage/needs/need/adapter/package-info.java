/** The shell of a need: how it is stored, written for others, asked and shown. Everything here is package-private. */
@NullMarked
package org.maillage.needs.need.adapter;

import org.jspecify.annotations.NullMarked;
