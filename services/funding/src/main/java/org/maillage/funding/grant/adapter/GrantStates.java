package org.maillage.funding.grant.adapter;

import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.funding.grant.GrantState;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** States of grants as they are stored. */
final class GrantStates implements StateMapping<GrantState> {

    private static final String CLASS_NAME = "_class";

    private final MongoConverter converter;

    GrantStates(MongoConverter converter) {
        this.converter = converter;
    }

    /** Without the name of the class: what is stored must not follow a refactoring. */
    @Override
    public Document write(GrantState state) {
        var stored = new Document();
        converter.write(GrantDocument.of(state), stored);
        stored.remove(CLASS_NAME);
        return stored;
    }

    @Override
    public GrantState read(Document stored) {
        return converter.read(GrantDocument.class, stored).toState();
    }
}
