package org.maillage.funding.call.adapter;

import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.funding.call.CallState;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** States of calls as they are stored. */
final class CallStates implements StateMapping<CallState> {

    private static final String CLASS_NAME = "_class";

    private final MongoConverter converter;

    CallStates(MongoConverter converter) {
        this.converter = converter;
    }

    /** Without the name of the class: what is stored must not follow a refactoring. */
    @Override
    public Document write(CallState state) {
        var stored = new Document();
        converter.write(CallDocument.of(state), stored);
        stored.remove(CLASS_NAME);
        return stored;
    }

    @Override
    public CallState read(Document stored) {
        return converter.read(CallDocument.class, stored).toState();
    }
}
