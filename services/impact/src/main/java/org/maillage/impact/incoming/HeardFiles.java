package org.maillage.impact.incoming;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.mongo.MongoViews;
import org.maillage.impact.incoming.funding.GrantView;
import org.maillage.impact.incoming.incubation.ProjectView;
import org.maillage.impact.incoming.thirdplaces.OccupancyView;
import org.maillage.impact.incoming.thirdplaces.PlaceView;
import org.springframework.data.mongodb.core.MongoOperations;

/** What is kept of other services' files: one collection per kind. */
public final class HeardFiles {

    /** Collection of « fil du projet ». */
    public static final String PROJECTS = "projects";
    /** Collection of « fil de la subvention ». */
    public static final String GRANTS = "grants";
    /** Collection of « lieux ». */
    public static final String PLACES = "places";
    /** Collection of « employeurs du lieu ». */
    public static final String OCCUPANCIES = "occupancies";

    private final MongoOperations mongo;

    /** @param mongo the database of this service */
    public HeardFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Projects. */
    public MongoViews<ProjectView> projects() {
        return views(PROJECTS, ProjectView.STORED);
    }

    /** Grants. */
    public MongoViews<GrantView> grants() {
        return views(GRANTS, GrantView.STORED);
    }

    /** Third places. */
    public MongoViews<PlaceView> places() {
        return views(PLACES, PlaceView.STORED);
    }

    /** Who occupies which third place. */
    public MongoViews<OccupancyView> occupancies() {
        return views(OCCUPANCIES, OccupancyView.STORED);
    }

    /** What is looked up by something else than the id. */
    public void ensureIndexes() {
        mongo.getCollection(OCCUPANCIES).createIndex(Indexes.ascending("content.employer", "content.place"));
        mongo.getCollection(OCCUPANCIES).createIndex(Indexes.descending("content.movedOutOn"));
        mongo.getCollection(GRANTS).createIndex(Indexes.ascending("content.jobs"));
        mongo.getCollection(GRANTS).createIndex(Indexes.descending("content.reportedOn"));
        mongo.getCollection(PROJECTS).createIndex(Indexes.descending("content.exitedOn"));
    }

    private <V> MongoViews<V> views(String collection, StateMapping<V> stored) {
        MongoCollection<Document> durable = mongo.getCollection(collection).withWriteConcern(WriteConcern.MAJORITY);
        return new MongoViews<>(durable, stored);
    }
}
