package org.maillage.impact.incoming.thirdplaces;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Districts.Located;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Place;

/**
 * A third place as this service knows it.
 *
 * @param thread    its thread
 * @param synthetic demonstration data
 * @param name      null until it is heard
 * @param where     null until it is heard
 */
public record PlaceView(
        UUID thread,
        boolean synthetic,
        @Nullable String name,
        @Nullable Place where) {

    /** As it is stored. */
    public static final StateMapping<PlaceView> STORED = new StateMapping<>() {
        @Override
        public Document write(PlaceView it) {
            var stored = new Document("thread", it.thread)
                    .append("synthetic", it.synthetic)
                    .append("name", it.name);
            return it.where == null ? stored : stored.append("where", written(it.where));
        }

        @Override
        public PlaceView read(Document stored) {
            Document where = stored.get("where", Document.class);
            return new PlaceView(
                    stored.get("thread", UUID.class),
                    stored.getBoolean("synthetic"),
                    stored.getString("name"),
                    where == null ? null : place(where));
        }
    };

    private static Document written(Place where) {
        var districts = new Document();
        where.districts()
                .byZoning()
                .forEach((zoning, it) -> districts.append(
                        zoning,
                        new Document("code", it.code())
                                .append("basis", it.basis().name())));
        var stored = new Document("districts", districts);
        Location point = where.location();
        return point == null
                ? stored
                : stored.append("lon", point.lon())
                        .append("lat", point.lat())
                        .append("communeCode", point.communeCode());
    }

    private static Place place(Document stored) {
        var byZoning = new LinkedHashMap<String, Located>();
        stored.get("districts", Document.class).forEach((zoning, it) -> {
            var district = (Document) it;
            byZoning.put(zoning, new Located(district.getString("code"), Basis.valueOf(district.getString("basis"))));
        });
        Double lon = stored.getDouble("lon");
        Double lat = stored.getDouble("lat");
        Location point = lon == null || lat == null ? null : new Location(lon, lat, stored.getString("communeCode"));
        return new Place(point, new Districts(byZoning));
    }
}
