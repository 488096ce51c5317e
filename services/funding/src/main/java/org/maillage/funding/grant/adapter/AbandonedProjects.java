package org.maillage.funding.grant.adapter;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maillage.funding.incoming.incubation.ProjectContents;
import org.springframework.data.mongodb.core.MongoOperations;

/** Projects that were given up, for the list of grants to follow up. */
final class AbandonedProjects {

    private static final String ABANDONED = "content.abandoned";
    /** More would fit no list that anyone reads. */
    private static final int MOST = 10_000;

    private final MongoOperations mongo;

    AbandonedProjects(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        mongo.getCollection(ProjectContents.COLLECTION)
                .createIndex(
                        Indexes.ascending(ABANDONED),
                        new IndexOptions().name("abandoned").partialFilterExpression(Filters.eq(ABANDONED, true)));
    }

    List<UUID> ids() {
        return mongo.getCollection(ProjectContents.COLLECTION)
                .find(Filters.eq(ABANDONED, true))
                .projection(Projections.include("_id"))
                .limit(MOST)
                .map(it -> Objects.requireNonNull(it.get("_id", UUID.class)))
                .into(new ArrayList<>());
    }
}
