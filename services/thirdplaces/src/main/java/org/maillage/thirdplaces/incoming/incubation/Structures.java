package org.maillage.thirdplaces.incoming.incubation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds the structures that projects became, to be offered as occupants. */
final class Structures {

    static final String COLLECTION = "projects";
    private static final String NAME = "content.structure.name";

    private final MongoOperations mongo;

    Structures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void ensureIndexes() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(NAME, Sort.Direction.ASC).sparse().named("structure"));
        indexes.createIndex(
                new Index("content.exitedOn", Sort.Direction.DESC).sparse().named("exited"));
    }

    /** One page by name. */
    List<Offered> find(@Nullable String nameBegins, int page, int size) {
        var name = nameBegins == null
                ? Criteria.where(NAME).exists(true)
                : Criteria.where(NAME).regex("^" + Pattern.quote(nameBegins));
        var query = new Query(name)
                .with(Sort.by(NAME).and(Sort.by("_id")))
                .skip((long) page * size)
                .limit(size);
        var found = new ArrayList<Offered>();
        mongo.executeQuery(query, COLLECTION, it -> found.add(offered(it)));
        return found;
    }

    private static Offered offered(Document stored) {
        Document content = stored.get("content", Document.class);
        return new Offered(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                content.getString("title"),
                Objects.requireNonNull(ProjectMapping.structure(content.get("structure", Document.class))));
    }

    /** @param projectId the project that became it */
    record Offered(UUID projectId, @Nullable String projectTitle, Project.Structure structure) {}
}
