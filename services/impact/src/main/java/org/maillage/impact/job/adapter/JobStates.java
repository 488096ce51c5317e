package org.maillage.impact.job.adapter;

import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.impact.job.JobState;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** States of jobs as they are stored. */
final class JobStates implements StateMapping<JobState> {

    private static final String CLASS_NAME = "_class";

    private final MongoConverter converter;

    JobStates(MongoConverter converter) {
        this.converter = converter;
    }

    /** Without the name of the class: what is stored must not follow a refactoring. */
    @Override
    public Document write(JobState state) {
        var stored = new Document();
        converter.write(JobDocument.of(state), stored);
        stored.remove(CLASS_NAME);
        return stored;
    }

    @Override
    public JobState read(Document stored) {
        return converter.read(JobDocument.class, stored).toState();
    }
}
