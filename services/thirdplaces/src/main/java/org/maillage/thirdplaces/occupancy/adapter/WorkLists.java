package org.maillage.thirdplaces.occupancy.adapter;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.maillage.thirdplaces.occupancy.Stage;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The work lists of staff, each by one bounded query over this service's own collections. */
final class WorkLists {

    private static final int DAYS_AHEAD = 90;
    private static final String STAGE = "state.stage";
    private static final String ENDS_ON = "state.endsOn";

    private final MongoOperations mongo;
    private final SpaceLists spaces;

    WorkLists(MongoOperations mongo, OccupancyStates states) {
        this.mongo = mongo;
        this.spaces = new SpaceLists(mongo, states);
    }

    /** One page of a list, the most urgent first. */
    List<WorkItem> find(WorkList list, LocalDate today, int page, int size) {
        var paging = new Paging((long) page * size, size);
        return switch (list) {
            case ENDING_AGREEMENTS -> agreements(ending(today), paging);
            case WITHOUT_TITLE -> agreements(withoutTitle(today), paging);
            case EXPIRING_LABELS -> spaces.expiringLabels(today, today.plusDays(DAYS_AHEAD), paging);
            case VACANT_SPACES -> spaces.vacant(paging);
            case OVERLET_SPACES -> spaces.overlet(today, paging);
            case END_OF_SUPPORT -> endOfSupport(paging);
        };
    }

    private static Criteria ending(LocalDate today) {
        return where(STAGE)
                .in(Stage.AGREED.name(), Stage.IN.name())
                .and(ENDS_ON)
                .gte(today.toString())
                .lte(today.plusDays(DAYS_AHEAD).toString());
    }

    private static Criteria withoutTitle(LocalDate today) {
        return where(STAGE).is(Stage.IN.name()).and(ENDS_ON).lt(today.toString());
    }

    private List<WorkItem> agreements(Criteria criteria, Paging paging) {
        var query = new Query(criteria)
                .with(Sort.by(ENDS_ON).and(Sort.by("_id")))
                .skip(paging.skip())
                .limit(paging.limit());
        var rows = new ArrayList<OccupancySearch.Row>();
        mongo.executeQuery(query, OccupancyConfiguration.KIND, it -> rows.add(OccupancySearch.row(it)));
        Map<UUID, String> names = placeNames(rows);
        return rows.stream()
                .map(it -> WorkItem.agreement(it, names.get(it.placeId()), it.endsOn()))
                .toList();
    }

    /** Occupancies that are not over, of projects whose incubation is; the latest exit first. */
    private List<WorkItem> endOfSupport(Paging paging) {
        var rows = new ArrayList<OccupancySearch.Row>();
        var exits = new HashMap<UUID, String>();
        for (Document found : mongo.getCollection("projects").aggregate(endOfSupportStages(paging))) {
            var row = OccupancySearch.row(found.get("occupancy", Document.class));
            rows.add(row);
            exits.put(row.id(), found.get("content", Document.class).getString("exitedOn"));
        }
        Map<UUID, String> names = placeNames(rows);
        return rows.stream()
                .map(it -> WorkItem.agreement(it, names.get(it.placeId()), exits.get(it.id())))
                .toList();
    }

    private static List<Document> endOfSupportStages(Paging paging) {
        var notOver = Document.parse("{ $match: { 'state.stage': { $in: ['AGREED', 'IN'] } } }");
        var lookup = new Document("from", OccupancyConfiguration.KIND)
                .append("localField", "_id")
                .append("foreignField", "state.projectId")
                .append("pipeline", List.of(notOver))
                .append("as", "occupancy");
        return List.of(
                Document.parse("{ $match: { 'content.exitedOn': { $exists: true } } }"),
                Document.parse("{ $sort: { 'content.exitedOn': -1, _id: 1 } }"),
                new Document("$lookup", lookup),
                new Document("$unwind", "$occupancy"),
                new Document("$skip", paging.skip()),
                new Document("$limit", paging.limit()));
    }

    private Map<UUID, String> placeNames(List<OccupancySearch.Row> rows) {
        var query = new Query(
                where("_id").in(rows.stream().map(OccupancySearch.Row::placeId).collect(Collectors.toSet())));
        query.fields().include("state.name");
        var names = new HashMap<UUID, String>();
        mongo.executeQuery(query, SpaceLists.PLACES, it -> {
            Document state = it.get("state", Document.class);
            if (state != null) {
                names.put(Objects.requireNonNull(it.get("_id", UUID.class)), state.getString("name"));
            }
        });
        return names;
    }

    /** What is shown of a list. */
    record Paging(long skip, int limit) {}
}
