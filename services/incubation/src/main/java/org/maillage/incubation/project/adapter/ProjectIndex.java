package org.maillage.incubation.project.adapter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.maillage.incubation.project.Admissions;
import org.maillage.incubation.project.ProjectId;
import org.maillage.incubation.project.RegisteredStructures;
import org.springframework.data.mongodb.core.MongoOperations;

/** What the collection of projects tells about all of them: who was admitted where, and whose structure is registered. */
final class ProjectIndex implements Admissions, RegisteredStructures {

    private static final String STRUCTURE = "state.structure.registered";
    private static final String ADMITTED_TO = "state.admittedTo";
    private static final int SHARED_AT_MOST = 200;

    private final MongoCollection<Document> projects;

    ProjectIndex(MongoOperations mongo) {
        this.projects = mongo.getCollection(ProjectConfiguration.KIND);
    }

    void ensureIndexes() {
        projects.createIndex(Indexes.ascending(STRUCTURE));
        projects.createIndex(Indexes.ascending(ADMITTED_TO));
    }

    @Override
    public int to(UUID cohort) {
        return Math.toIntExact(projects.countDocuments(Filters.eq(ADMITTED_TO, cohort)));
    }

    @Override
    public Map<String, ProjectId> holders(Collection<String> structures) {
        var holders = new HashMap<String, ProjectId>();
        if (!structures.isEmpty()) {
            projects.find(Filters.in(STRUCTURE, structures))
                    .projection(Projections.include(STRUCTURE))
                    .sort(Sorts.ascending("_id"))
                    .forEach(it -> holders.putIfAbsent(structure(it), new ProjectId(id(it))));
        }
        return holders;
    }

    /** Structures that are registered for several projects: two were told at the same moment, and a person must choose. */
    List<SharedStructure> shared() {
        var shared = new ArrayList<SharedStructure>();
        projects.aggregate(List.of(
                        Aggregates.match(Filters.exists(STRUCTURE)),
                        Aggregates.group(
                                "$" + STRUCTURE,
                                Accumulators.sum("count", 1),
                                Accumulators.addToSet("projects", "$_id")),
                        Aggregates.match(Filters.gt("count", 1)),
                        Aggregates.sort(Sorts.ascending("_id")),
                        Aggregates.limit(SHARED_AT_MOST)))
                .forEach(
                        it -> shared.add(new SharedStructure(it.getString("_id"), it.getList("projects", UUID.class))));
        return shared;
    }

    private static UUID id(Document stored) {
        return Objects.requireNonNull(stored.get("_id", UUID.class));
    }

    private static String structure(Document stored) {
        return stored.get("state", Document.class)
                .get("structure", Document.class)
                .getString("registered");
    }

    /**
     * @param structure SIREN, or opaque id of a sole trader
     * @param projects  for which it is registered
     */
    record SharedStructure(String structure, List<UUID> projects) {}
}
