package org.maillage.impact.declaration.adapter;

import static org.maillage.impact.declaration.adapter.DeclarationStates.put;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Districts;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Districts.Located;
import org.maillage.impact.declaration.Location;
import org.maillage.impact.declaration.Organisation;
import org.maillage.impact.declaration.Organisation.LegalForm;
import org.maillage.impact.declaration.Place;

/** Places and organisations as they are stored. */
final class StoredParts {

    private StoredParts() {}

    static void write(Document stored, Place place) {
        var districts = new Document();
        place.districts().byZoning().forEach((zoning, it) -> {
            var district = new Document("basis", it.basis().name());
            put(district, "code", it.code());
            districts.append(zoning, district);
        });
        stored.append("districts", districts);
        put(stored, "location", point(place.location()));
    }

    private static @Nullable Document point(@Nullable Location it) {
        if (it == null) {
            return null;
        }
        var point = new Document("lon", it.lon()).append("lat", it.lat());
        put(point, "communeCode", it.communeCode());
        return point;
    }

    static Place place(Document stored) {
        var byZoning = new LinkedHashMap<String, Located>();
        stored.get("districts", Document.class).forEach((zoning, it) -> {
            var district = (Document) it;
            byZoning.put(zoning, new Located(district.getString("code"), Basis.valueOf(district.getString("basis"))));
        });
        Document point = stored.get("location", Document.class);
        return new Place(
                point == null
                        ? null
                        : new Location(point.getDouble("lon"), point.getDouble("lat"), point.getString("communeCode")),
                new Districts(byZoning));
    }

    static Document write(Organisation it) {
        var stored = new Document("name", it.name());
        put(stored, "opaqueId", it.id());
        put(stored, "siret", it.siret());
        put(stored, "siren", it.siren());
        put(stored, "rna", it.rna());
        put(stored, "legalForm", it.legalForm() == null ? null : it.legalForm().name());
        put(stored, "synthetic", it.synthetic());
        return stored;
    }

    static Organisation organisation(Document it) {
        String form = it.getString("legalForm");
        return new Organisation(
                it.getString("name"),
                it.get("opaqueId", UUID.class),
                it.getString("siret"),
                it.getString("siren"),
                it.getString("rna"),
                form == null ? null : LegalForm.valueOf(form),
                it.getBoolean("synthetic"));
    }
}
