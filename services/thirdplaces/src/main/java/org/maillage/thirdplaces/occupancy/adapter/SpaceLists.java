package org.maillage.thirdplaces.occupancy.adapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.occupancy.Holding;
import org.maillage.thirdplaces.occupancy.Overletting;
import org.maillage.thirdplaces.occupancy.adapter.WorkLists.Paging;
import org.maillage.thirdplaces.place.Label;
import org.maillage.thirdplaces.place.Space;
import org.maillage.thirdplaces.place.SpaceOffer;
import org.springframework.data.mongodb.core.MongoOperations;

/** The work lists that go through the spaces and labels of places. */
final class SpaceLists {

    static final String PLACES = "place";

    /** More spaces than this are not looked at for over-letting in one go. */
    private static final int MOST_CANDIDATES = 1_000;

    /** Occupancies of a space that are not over, from the index on place and state. */
    private static final Document OCCUPANCIES = Document.parse("""
            { $lookup: {
                from: 'occupancy',
                let: { place: '$_id', space: '$state.spaces.space' },
                pipeline: [
                  { $match: { 'state.stage': { $in: ['AGREED', 'IN'] },
                              $expr: { $and: [ { $eq: ['$state.placeId', '$$place'] },
                                               { $eq: ['$state.space', '$$space'] } ] } } },
                  { $project: { state: 1 } } ],
                as: 'occupancies' } }""");

    /** At most so much is held at once: the largest area of each, whenever it is. */
    private static final Document PERHAPS_OVERLET = Document.parse("""
            { $match: { 'occupancies.0': { $exists: true },
                        $expr: { $gt: [
                          { $sum: { $map: { input: '$occupancies', as: 'it',
                              in: { $max: [ '$$it.state.agreedM2', { $max: '$$it.state.lets.areaM2' } ] } } } },
                          { $cond: [ { $ifNull: ['$state.spaces.withdrawnOn', false] },
                                     -1, '$state.spaces.lettableM2' ] } ] } } }""");

    private final MongoOperations mongo;
    private final OccupancyStates states;

    SpaceLists(MongoOperations mongo, OccupancyStates states) {
        this.mongo = mongo;
        this.states = states;
    }

    List<WorkItem> expiringLabels(LocalDate from, LocalDate to, Paging paging) {
        var inTime = new Document("$gte", from.toString()).append("$lte", to.toString());
        var match = new Document("$match", new Document("state.labels.expiresOn", inTime));
        return found(
                        match,
                        new Document("$unwind", "$state.labels"),
                        match,
                        Document.parse("{ $sort: { 'state.labels.expiresOn': 1, _id: 1 } }"),
                        new Document("$skip", paging.skip()),
                        new Document("$limit", paging.limit()))
                .map(SpaceLists::label)
                .toList();
    }

    private static WorkItem label(Document found) {
        Document label = state(found).get("labels", Document.class);
        return WorkItem.label(
                id(found), name(found), Label.valueOf(label.getString("label")), label.getString("expiresOn"));
    }

    List<WorkItem> vacant(Paging paging) {
        return found(
                        Document.parse("{ $match: { 'state.name': { $exists: true } } }"),
                        Document.parse("{ $sort: { 'state.name': 1, _id: 1 } }"),
                        new Document("$unwind", "$state.spaces"),
                        Document.parse("{ $match: { 'state.spaces.withdrawnOn': { $exists: false } } }"),
                        OCCUPANCIES,
                        Document.parse("{ $match: { occupancies: [] } }"),
                        new Document("$skip", paging.skip()),
                        new Document("$limit", paging.limit()))
                .map(SpaceLists::vacant)
                .toList();
    }

    private static WorkItem vacant(Document found) {
        Document space = space(found);
        return WorkItem.vacant(id(found), name(found), space.getString("space"), space.getInteger("lettableM2"));
    }

    List<WorkItem> overlet(LocalDate today, Paging paging) {
        return found(
                        Document.parse("{ $match: { 'state.name': { $exists: true } } }"),
                        Document.parse("{ $sort: { 'state.name': 1, _id: 1 } }"),
                        new Document("$unwind", "$state.spaces"),
                        OCCUPANCIES,
                        PERHAPS_OVERLET,
                        new Document("$limit", MOST_CANDIDATES))
                .flatMap(it -> overlet(it, today))
                .skip(paging.skip())
                .limit(paging.limit())
                .toList();
    }

    private Stream<WorkItem> overlet(Document found, LocalDate today) {
        Document stored = space(found);
        List<Holding> holdings = found.getList("occupancies", Document.class).stream()
                .map(it -> states.read(it.get("state", Document.class)).stillHeld(today))
                .toList();
        Space space = space(stored, stored.getString("withdrawnOn"));
        var worst = Overletting.of(space, holdings, today);
        return worst.isOne()
                ? Stream.of(WorkItem.overlet(
                        id(found), name(found), stored.getString("space"), worst.heldM2(), worst.lettableM2()))
                : Stream.empty();
    }

    private static Space space(Document stored, @Nullable String withdrawnOn) {
        var offer = new SpaceOffer(
                stored.getString("space"),
                stored.getString("label"),
                SpaceOffer.Kind.valueOf(stored.getString("kind")),
                stored.getInteger("lettableM2"),
                stored.getInteger("desks"));
        LocalDate openedOn = LocalDate.parse(stored.getString("openedOn"));
        return withdrawnOn == null
                ? new Space.Open(offer, openedOn)
                : new Space.Withdrawn(offer, openedOn, LocalDate.parse(withdrawnOn));
    }

    private Stream<Document> found(Document... stages) {
        return mongo.getCollection(PLACES).aggregate(List.of(stages)).into(new ArrayList<>()).stream();
    }

    private static UUID id(Document found) {
        return Objects.requireNonNull(found.get("_id", UUID.class));
    }

    private static Document state(Document found) {
        return found.get("state", Document.class);
    }

    private static String name(Document found) {
        return state(found).getString("name");
    }

    private static Document space(Document found) {
        return state(found).get("spaces", Document.class);
    }
}
