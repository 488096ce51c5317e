/** The shell of an occupancy: how it is stored, written for others, asked and shown. Everything here is package-private. */
@NullMarked
package org.maillage.thirdplaces.occupancy.adapter;

import org.jspecify.annotations.NullMarked;
