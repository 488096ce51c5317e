package org.maillage.needs.need.adapter;

import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.needs.need.NeedState;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** States of needs as they are stored. */
final class NeedStates implements StateMapping<NeedState> {

    private static final String CLASS_NAME = "_class";

    private final MongoConverter converter;

    NeedStates(MongoConverter converter) {
        this.converter = converter;
    }

    /** Without the name of the class: what is stored must not follow a refactoring. */
    @Override
    public Document write(NeedState state) {
        var stored = new Document();
        converter.write(NeedDocument.of(state), stored);
        stored.remove(CLASS_NAME);
        return stored;
    }

    @Override
    public NeedState read(Document stored) {
        return converter.read(NeedDocument.class, stored).toState();
    }
}
