package org.maillage.territory;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The perimeters of one zoning, searchable by point from any thread. A perimeter's own index is made when a point first
 * falls near it, as most of France is never asked about by one service.
 */
final class PerimeterMap {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final STRtree parts = new STRtree();

    PerimeterMap(String zoning, Collection<PerimeterFile.Perimeter> perimeters) {
        for (var perimeter : perimeters) {
            var district = perimeter.district(zoning);
            for (double[][][] rings : perimeter.g()) {
                // Part by part: rounded parts of one district may overlap, which the even-odd rule would take for a
                // hole.
                var polygon = polygon(rings);
                parts.insert(polygon.getEnvelopeInternal(), new Part(district, new IndexedPointInAreaLocator(polygon)));
            }
        }
        parts.build();
    }

    /** The district that {@code point} lies in or on the limit of; of several, the one with the smallest code. */
    Optional<District> at(Point point) {
        var search = new Search(new Coordinate(point.lon(), point.lat()));
        parts.query(new Envelope(search.where), search);
        return Optional.ofNullable(search.found);
    }

    private static Polygon polygon(double[][][] rings) {
        var holes = new LinearRing[rings.length - 1];
        for (int i = 1; i < rings.length; i++) {
            holes[i - 1] = ring(rings[i]);
        }
        return GEOMETRY.createPolygon(ring(rings[0]), holes);
    }

    private static LinearRing ring(double[][] points) {
        var flat = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            flat[2 * i] = points[i][0];
            flat[2 * i + 1] = points[i][1];
        }
        return GEOMETRY.createLinearRing(new PackedCoordinateSequence.Double(flat, 2, 0));
    }

    private record Part(District district, IndexedPointInAreaLocator locator) {}

    private static final class Search implements ItemVisitor {

        private final Coordinate where;
        private @Nullable District found;

        Search(Coordinate where) {
            this.where = where;
        }

        @Override
        public void visitItem(Object item) {
            var part = (Part) item;
            boolean smaller = found == null || part.district().code().compareTo(found.code()) < 0;
            if (smaller && part.locator().locate(where) != Location.EXTERIOR) {
                found = part.district();
            }
        }
    }
}
