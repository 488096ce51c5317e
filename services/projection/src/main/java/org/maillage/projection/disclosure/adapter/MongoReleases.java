package org.maillage.projection.disclosure.adapter;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.maillage.eventing.mongo.Inserts;
import org.maillage.projection.disclosure.Release;
import org.maillage.projection.disclosure.Releases;
import tools.jackson.databind.json.JsonMapper;

/** One document for each month. Not of a generation: a rebuild does not untell what was told. */
final class MongoReleases implements Releases {

    private static final String ID = "_id";
    private static final String CONTENT = "release";
    /** A question about a count is no part of it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    private final MongoCollection<BsonDocument> releases;

    MongoReleases(MongoDatabase database) {
        releases = database.getCollection("releases", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Optional<Release> last() {
        return Optional.ofNullable(
                        releases.find().sort(Sorts.descending(ID)).limit(1).first())
                .map(document -> JSON.readValue(document.getString(CONTENT).getValue(), Release.class));
    }

    /** Two instances may have made the same one: the first is kept. */
    @Override
    public void add(Release release) {
        var month = new BsonString(YearMonth.from(release.until()).toString());
        Inserts.unlessThere(
                releases,
                new BsonDocument(ID, month).append(CONTENT, new BsonString(JSON.writeValueAsString(release))));
    }
}
