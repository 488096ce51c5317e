package org.maillage.territory;

import java.util.List;
import java.util.Map;

/**
 * Perimeters of one zoning, as its file has them.
 *
 * @param meta where they come from, for whoever reads the file
 */
record PerimeterFile(Map<String, Object> meta, List<Perimeter> qpvs) {

    /**
     * @param insee communes
     * @param g     polygons, each of rings (the first is the outline, the others are holes), each of points (lon, lat), closed
     */
    record Perimeter(String code, String label, List<String> insee, double[][][][] g) {

        District district(String zoning) {
            return new District(code, zoning, label, insee);
        }
    }
}
