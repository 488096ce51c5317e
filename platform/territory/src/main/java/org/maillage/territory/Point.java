package org.maillage.territory;

/**
 * A place on earth, WGS84.
 *
 * @param lon degrees east, −180 to 180
 * @param lat degrees north, −90 to 90
 */
public record Point(double lon, double lat) {

    public Point {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("not degrees: lon " + lon + ", lat " + lat);
        }
    }
}
