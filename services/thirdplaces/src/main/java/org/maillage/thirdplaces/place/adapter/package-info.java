/** The shell of a place: how it is stored, written for others, asked and shown. Everything here is package-private. */
@NullMarked
package org.maillage.thirdplaces.place.adapter;

import org.jspecify.annotations.NullMarked;
