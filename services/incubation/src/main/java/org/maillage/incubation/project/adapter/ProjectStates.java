package org.maillage.incubation.project.adapter;

import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.incubation.project.ProjectState;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** States of projects as they are stored. */
final class ProjectStates implements StateMapping<ProjectState> {

    private static final String CLASS_NAME = "_class";

    private final MongoConverter converter;

    ProjectStates(MongoConverter converter) {
        this.converter = converter;
    }

    /** Without the name of the class: what is stored must not follow a refactoring. */
    @Override
    public Document write(ProjectState state) {
        var stored = new Document();
        converter.write(ProjectDocument.of(state), stored);
        stored.remove(CLASS_NAME);
        return stored;
    }

    @Override
    public ProjectState read(Document stored) {
        return converter.read(ProjectDocument.class, stored).toState();
    }
}
