package org.maillage.incubation.cohort.adapter;

import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.incubation.cohort.CohortState;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** States of cohorts as they are stored. */
final class CohortStates implements StateMapping<CohortState> {

    private static final String CLASS_NAME = "_class";

    private final MongoConverter converter;

    CohortStates(MongoConverter converter) {
        this.converter = converter;
    }

    /** Without the name of the class: what is stored must not follow a refactoring. */
    @Override
    public Document write(CohortState state) {
        var stored = new Document();
        converter.write(CohortDocument.of(state), stored);
        stored.remove(CLASS_NAME);
        return stored;
    }

    @Override
    public CohortState read(Document stored) {
        return converter.read(CohortDocument.class, stored).toState();
    }
}
