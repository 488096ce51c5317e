package org.maillage.projection.alerts.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.alerts.Alert;
import org.maillage.projection.alerts.AlertStore;
import org.maillage.projection.alerts.Condition;
import org.maillage.projection.alerts.Span;

/** One document for each alert, its history in it. Alerts belong to no generation: they are set by people. */
final class MongoAlerts implements AlertStore {

    private final MongoCollection<BsonDocument> alerts;

    MongoAlerts(MongoDatabase database) {
        alerts = database.getCollection("alerts", BsonDocument.class).withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public List<Alert> all() {
        return alerts.find()
                .sort(Sorts.ascending("name", "_id"))
                .map(MongoAlerts::alert)
                .into(new ArrayList<>());
    }

    @Override
    public void add(Alert alert) {
        alerts.insertOne(document(alert));
    }

    @Override
    public boolean replace(Alert alert) {
        return alerts.replaceOne(
                                and(eq("_id", alert.id().toString()), eq("revision", alert.revision() - 1)),
                                document(alert))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return alerts.deleteOne(eq("_id", id.toString())).getDeletedCount() == 1;
    }

    private static BsonDocument document(Alert it) {
        var history = new BsonArray();
        it.history().forEach(change -> history.add(document(change)));
        return new BsonDocument("_id", new BsonString(it.id().toString()))
                .append("revision", new BsonInt64(it.revision()))
                .append("name", new BsonString(it.name()))
                .append("figure", new BsonString(it.figure()))
                .append("zoning", new BsonString(it.zoning()))
                .append("territory", new BsonString(it.territory()))
                .append("span", new BsonString(it.span().name()))
                .append("condition", document(it.condition()))
                .append("by", new BsonString(it.by()))
                .append("since", new BsonDateTime(it.since().toEpochMilli()))
                .append("history", history);
    }

    private static BsonDocument document(Condition condition) {
        return switch (condition) {
            case Condition.Above(var limit) -> new BsonDocument("above", new BsonString(limit.toPlainString()));
            case Condition.Below(var limit) -> new BsonDocument("below", new BsonString(limit.toPlainString()));
            case Condition.Silent(int days) -> new BsonDocument("silent", new BsonInt32(days));
        };
    }

    private static BsonDocument document(Alert.Change it) {
        var change = new BsonDocument("at", new BsonDateTime(it.at().toEpochMilli()))
                .append("raised", BsonBoolean.valueOf(it.raised()));
        BigDecimal value = it.value();
        return value == null ? change : change.append("value", new BsonString(value.toPlainString()));
    }

    private static Alert alert(BsonDocument it) {
        return new Alert(
                UUID.fromString(text(it, "_id")),
                it.getInt64("revision").getValue(),
                text(it, "name"),
                text(it, "figure"),
                text(it, "zoning"),
                text(it, "territory"),
                Span.valueOf(text(it, "span")),
                condition(it.getDocument("condition")),
                text(it, "by"),
                instant(it, "since"),
                it.getArray("history").stream()
                        .map(change -> change(change.asDocument()))
                        .toList());
    }

    private static Condition condition(BsonDocument it) {
        if (it.containsKey("silent")) {
            return new Condition.Silent(it.getInt32("silent").getValue());
        }
        return it.containsKey("above")
                ? new Condition.Above(new BigDecimal(text(it, "above")))
                : new Condition.Below(new BigDecimal(text(it, "below")));
    }

    private static Alert.Change change(BsonDocument it) {
        @Nullable BigDecimal value = it.containsKey("value") ? new BigDecimal(text(it, "value")) : null;
        return new Alert.Change(instant(it, "at"), it.getBoolean("raised").getValue(), value);
    }

    private static String text(BsonDocument it, String field) {
        return it.getString(field).getValue();
    }

    private static Instant instant(BsonDocument it, String field) {
        return Instant.ofEpochMilli(it.getDateTime(field).getValue());
    }
}
