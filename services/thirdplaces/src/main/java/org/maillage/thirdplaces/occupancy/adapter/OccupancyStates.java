package org.maillage.thirdplaces.occupancy.adapter;

import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** States of occupancies as they are stored. */
final class OccupancyStates implements StateMapping<OccupancyState> {

    private static final String CLASS_NAME = "_class";

    private final MongoConverter converter;

    OccupancyStates(MongoConverter converter) {
        this.converter = converter;
    }

    /** Without the name of the class: what is stored must not follow a refactoring. */
    @Override
    public Document write(OccupancyState state) {
        if (!(state instanceof OccupancyState.Signed occupancy)) {
            throw new IllegalArgumentException("an occupancy that nobody agreed upon is not stored");
        }
        var stored = new Document();
        converter.write(OccupancyDocument.of(occupancy), stored);
        stored.remove(CLASS_NAME);
        return stored;
    }

    @Override
    public OccupancyState.Signed read(Document stored) {
        return converter.read(OccupancyDocument.class, stored).toState();
    }
}
