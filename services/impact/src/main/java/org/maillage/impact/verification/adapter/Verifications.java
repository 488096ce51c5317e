package org.maillage.impact.verification.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.maillage.impact.incoming.HeardFiles;
import org.maillage.impact.verification.ToVerify;
import org.maillage.impact.verification.ToVerify.Cause;
import org.maillage.impact.verification.ToVerify.Kind;
import org.springframework.data.mongodb.core.MongoOperations;

/** Finds running jobs and open services whose surroundings have changed: the latest changes, some hundreds at most. */
final class Verifications {

    private static final int MOST_CHANGES = 200;
    private static final int MOST_FILES = 500;
    private static final String CANCELLED = "CANCELLED";
    private static final List<String> RUNNING = List.of("DECLARED", "CONFIRMED");

    private final MongoOperations mongo;

    Verifications(MongoOperations mongo) {
        this.mongo = mongo;
    }

    List<ToVerify> list() {
        var all = new ArrayList<ToVerify>();
        all.addAll(ofExitedProjects());
        all.addAll(ofLeftPlaces());
        all.addAll(ofReports());
        all.addAll(ofCancelledPrincipals());
        return all.stream()
                .sorted(Comparator.comparing(ToVerify::on)
                        .reversed()
                        .thenComparing(it -> it.file().toString()))
                .limit(MOST_FILES)
                .toList();
    }

    private List<ToVerify> ofExitedProjects() {
        var exited = new HashMap<UUID, Document>();
        latest(HeardFiles.PROJECTS, "content.exitedOn").forEach(it -> exited.put(id(it), content(it)));
        var found = new ArrayList<ToVerify>();
        for (Document file : files(in("state.projectId", exited.keySet()))) {
            UUID project = state(file).get("projectId", UUID.class);
            Document exit = Objects.requireNonNull(exited.get(project));
            found.add(new ToVerify(
                    kind(file),
                    id(file),
                    Cause.PROJECT_EXITED,
                    project,
                    exit.getString("exitedOn"),
                    exit.getString("outcome")));
        }
        return found;
    }

    private List<ToVerify> ofLeftPlaces() {
        var left = new HashMap<Occupant, Document>();
        latest(HeardFiles.OCCUPANCIES, "content.movedOutOn")
                .forEach(it -> left.putIfAbsent(Occupant.of(content(it)), it));
        Set<UUID> places = new HashSet<>();
        left.keySet().forEach(it -> places.add(it.place()));
        var found = new ArrayList<ToVerify>();
        for (Document file : files(in("state.placeId", places))) {
            Document state = state(file);
            String body = kind(file) == Kind.JOB ? state.getString("employerKey") : state.getString("bodyKey");
            Document occupancy = left.get(new Occupant(state.get("placeId", UUID.class), body));
            if (occupancy != null) {
                found.add(new ToVerify(
                        kind(file),
                        id(file),
                        Cause.OCCUPANT_MOVED_OUT,
                        id(occupancy),
                        content(occupancy).getString("movedOutOn"),
                        null));
            }
        }
        return found;
    }

    private List<ToVerify> ofReports() {
        var reported = new HashMap<UUID, Document>();
        latest(HeardFiles.GRANTS, "content.reportedOn").stream()
                .filter(it -> content(it).getInteger("beneficiaries", 0) > 0)
                .forEach(it -> reported.put(id(it), content(it)));
        mongo.getCollection("declaration")
                .distinct(
                        "state.grantId",
                        and(
                                in("state.grantId", reported.keySet()),
                                eq("state.kind", "BENEFICIARIES"),
                                ne("state.stage", CANCELLED)),
                        UUID.class)
                .forEach(reported::remove);
        return reported.entrySet().stream().map(Verifications::expected).toList();
    }

    /** Two people may cancel a job and match another into it at once: two files, so that neither sees the other's act. */
    private List<ToVerify> ofCancelledPrincipals() {
        return mongo.getCollection("job")
                .aggregate(List.of(
                        Aggregates.match(and(exists("state.matchedInto"), ne("state.stage", CANCELLED))),
                        Aggregates.lookup("job", "state.matchedInto", "_id", "principal"),
                        Aggregates.match(eq("principal.state.stage", CANCELLED)),
                        Aggregates.limit(MOST_FILES)))
                .map(it -> new ToVerify(
                        Kind.JOB,
                        id(it),
                        Cause.PRINCIPAL_CANCELLED,
                        Objects.requireNonNull(state(it).get("matchedInto", UUID.class)),
                        state(it).getString("startedOn"),
                        null))
                .into(new ArrayList<>());
    }

    private static ToVerify expected(Map.Entry<UUID, Document> report) {
        return new ToVerify(
                Kind.GRANT,
                report.getKey(),
                Cause.BENEFICIARIES_EXPECTED,
                report.getKey(),
                report.getValue().getString("reportedOn"),
                String.valueOf(report.getValue().getInteger("beneficiaries")));
    }

    private List<Document> latest(String collection, String day) {
        return mongo.getCollection(collection)
                .find(and(exists(day), gt(day, "")))
                .sort(Sorts.descending(day))
                .limit(MOST_CHANGES)
                .into(new ArrayList<>());
    }

    /** Jobs that run and services that are open. */
    private List<Document> files(Bson where) {
        var found = mongo.getCollection("job")
                .find(and(where, in("state.stage", RUNNING)))
                .limit(MOST_FILES)
                .into(new ArrayList<>());
        return mongo.getCollection("declaration")
                .find(and(where, eq("state.kind", "SERVICE"), eq("state.stage", "DECLARED")))
                .limit(MOST_FILES)
                .into(found);
    }

    private static Kind kind(Document file) {
        return state(file).containsKey("employerKey") ? Kind.JOB : Kind.SERVICE;
    }

    private static Document state(Document file) {
        return file.get("state", Document.class);
    }

    private static Document content(Document view) {
        return view.get("content", Document.class);
    }

    private static UUID id(Document stored) {
        return Objects.requireNonNull(stored.get("_id", UUID.class));
    }

    private record Occupant(UUID place, String key) {

        static Occupant of(Document content) {
            return new Occupant(content.get("place", UUID.class), content.getString("employer"));
        }
    }
}
