package org.maillage.needs.need.adapter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.incoming.impact.Mergers;
import org.maillage.needs.incoming.incubation.ProjectContents;
import org.maillage.needs.incoming.incubation.ProjectView;
import org.maillage.needs.incoming.incubation.ProjectView.Exit;
import org.springframework.data.mongodb.core.MongoOperations;

/** Which projects take up which need, as incubation has told. */
final class NeedProjects {

    private static final String NEED = "content.needId";
    private static final String GIVEN_UP = "content.givenUp";
    private static final ProjectContents CONTENTS = new ProjectContents();
    /** A need has few; more would fit no dossier. */
    private static final int MOST_OF_ONE = 100;
    /** More would fit no list that anyone reads. */
    private static final int MOST = 10_000;

    private final MongoCollection<Document> projects;
    private final Mergers mergers;

    NeedProjects(MongoOperations mongo, Mergers mergers) {
        this.projects = mongo.getCollection(ProjectContents.COLLECTION);
        this.mergers = mergers;
    }

    void ensureIndexes() {
        projects.createIndex(
                Indexes.ascending(NEED), new IndexOptions().name("need").sparse(true));
        projects.createIndex(
                Indexes.ascending(GIVEN_UP),
                new IndexOptions().name("given up").partialFilterExpression(Filters.eq(GIVEN_UP, true)));
    }

    /**
     * The projects of a need, those of needs merged into it included.
     *
     * @param handedTo the project that it was handed over to, which may name no need
     */
    List<Project> of(UUID need, @Nullable UUID handedTo) {
        Set<UUID> family =
                Objects.requireNonNull(mergers.families(List.of(need)).get(need));
        Bson named = Filters.in(NEED, family);
        return projects.find(handedTo == null ? named : Filters.or(named, Filters.eq("_id", handedTo)))
                .sort(Sorts.ascending("_id"))
                .limit(MOST_OF_ONE)
                .map(NeedProjects::project)
                .into(new ArrayList<>());
    }

    /** What was given up, and whom that leaves without anybody. */
    GivenUp givenUp() {
        Set<UUID> ended = new HashSet<>();
        Set<UUID> named = new HashSet<>();
        for (Document project : projects.find(Filters.eq(GIVEN_UP, true))
                .projection(Projections.include(NEED))
                .limit(MOST)) {
            ended.add(Objects.requireNonNull(project.get("_id", UUID.class)));
            needOf(project).ifPresent(named::add);
        }
        return new GivenUp(ended, mergers.survivors(named));
    }

    /** Those of the needs that a project takes up which was not given up. */
    Set<UUID> takenUp(Set<UUID> needs) {
        Set<UUID> family = new HashSet<>();
        mergers.families(needs).values().forEach(family::addAll);
        Set<UUID> named = new HashSet<>();
        for (Document project : projects.find(Filters.and(Filters.in(NEED, family), Filters.ne(GIVEN_UP, true)))
                .projection(Projections.include(NEED))) {
            needOf(project).ifPresent(named::add);
        }
        return mergers.survivors(named);
    }

    private static Optional<UUID> needOf(Document project) {
        return Optional.ofNullable(project.get("content", Document.class)).map(it -> it.get("needId", UUID.class));
    }

    private static Project project(Document stored) {
        ProjectView view = CONTENTS.read(stored.get("content", Document.class));
        Exit exit = view.exit();
        return new Project(
                Objects.requireNonNull(stored.get("_id", UUID.class)),
                view.title(),
                exit == null ? null : exit.outcome(),
                exit == null ? null : exit.on());
    }

    /**
     * @param projects given up
     * @param needs    that they had taken up
     */
    record GivenUp(Set<UUID> projects, Set<UUID> needs) {
        GivenUp {
            projects = Set.copyOf(projects);
            needs = Set.copyOf(needs);
        }
    }

    /** @param outcome how it left incubation, as incubation says it; null while it has not */
    record Project(
            UUID id,
            @Nullable String title,
            @Nullable String outcome,
            @Nullable LocalDate exitedOn) {}
}
