package org.maillage.thirdplaces.place.adapter;

import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.thirdplaces.place.PlaceState;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** States of places as they are stored. */
final class PlaceStates implements StateMapping<PlaceState> {

    private static final String CLASS_NAME = "_class";

    private final MongoConverter converter;

    PlaceStates(MongoConverter converter) {
        this.converter = converter;
    }

    /** Without the name of the class: what is stored must not follow a refactoring. */
    @Override
    public Document write(PlaceState state) {
        if (!(state instanceof PlaceState.Registered place)) {
            throw new IllegalArgumentException("a place that nobody registered is not stored");
        }
        var stored = new Document();
        converter.write(PlaceDocument.of(place), stored);
        stored.remove(CLASS_NAME);
        return stored;
    }

    @Override
    public PlaceState read(Document stored) {
        return converter.read(PlaceDocument.class, stored).toState();
    }
}
