package org.maillage.thirdplaces.occupancy;

/**
 * What is let.
 *
 * @param areaM2 in square metres
 * @param desks  desks of a space
 */
public record Let(int areaM2, int desks) {

    static final Let NOTHING = new Let(0, 0);
}
