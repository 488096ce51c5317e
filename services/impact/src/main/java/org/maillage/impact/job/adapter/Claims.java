package org.maillage.impact.job.adapter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Publisher;
import org.maillage.impact.incoming.HeardFiles;
import org.maillage.impact.job.Candidate;
import org.maillage.impact.job.JobCommand.Match;
import org.maillage.impact.job.JobId;
import org.maillage.impact.job.Score;
import org.maillage.impact.job.Seniority;
import org.maillage.impact.job.Stage;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Claims as the matching rule looks at them, with what other services have said about them. */
final class Claims {

    private static final int MOST_EMPLOYERS = 500;
    private static final int MOST_CLAIMS = 5_000;

    private final MongoOperations mongo;
    private final MongoConverter converter;
    private final Persons persons;

    Claims(MongoOperations mongo, MongoConverter converter, Persons persons) {
        this.mongo = mongo;
        this.converter = converter;
        this.persons = persons;
    }

    /** Claims that may be matched, of employers that have several, by employer and first day. */
    List<Claimed> comparable() {
        List<String> employers = mongo.getCollection(JobConfiguration.KIND)
                .aggregate(List.of(
                        Aggregates.match(eq("state.comparable", true)),
                        Aggregates.group("$state.employerKey", Accumulators.sum("claims", 1)),
                        Aggregates.match(Filters.gte("claims", 2)),
                        Aggregates.sort(Sorts.orderBy(Sorts.descending("claims"), Sorts.ascending("_id"))),
                        Aggregates.limit(MOST_EMPLOYERS)))
                .map(it -> it.getString("_id"))
                .into(new ArrayList<>());
        return employers.isEmpty()
                ? List.of()
                : find(and(eq("state.comparable", true), in("state.employerKey", employers)));
    }

    /** The command to match {@code self} into {@code into}, read when it is decided. */
    Match match(Instant at, UUID self, UUID into, UUID agent) {
        var found = find(and(in("_id", List.of(self, into)), exists("state")));
        Claimed own = of(found, self);
        Claimed principal = of(found, into);
        int score = own == null || principal == null
                ? 0
                : Score.of(own.candidate(), principal.candidate()).orElse(0);
        return new Match(
                at,
                new Seniority(own == null ? Instant.MAX : own.recordedAt(), new JobId(self)),
                new JobId(into),
                principal == null
                        ? null
                        : new Match.Principal(
                                principal.recordedAt(), principal.document().stage() == Stage.CANCELLED),
                score,
                agent);
    }

    private static @Nullable Claimed of(List<Claimed> found, UUID id) {
        return found.stream()
                .filter(it -> it.candidate().id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<Claimed> find(Bson filter) {
        List<Document> stored = mongo.getCollection(JobConfiguration.KIND)
                .find(filter)
                .projection(Projections.fields(
                        Projections.include("state", "chain", "texts"), Projections.slice("history", 1)))
                .sort(Sorts.ascending("state.employerKey", "state.startedOn"))
                .limit(MOST_CLAIMS)
                .into(new ArrayList<>());
        var about = new About(persons.of(stored), occupied(stored), reported(stored));
        return stored.stream().map(it -> claimed(it, about)).toList();
    }

    private Claimed claimed(Document stored, About about) {
        UUID id = id(stored);
        var document = converter.read(JobDocument.class, stored.get("state", Document.class));
        Document first = stored.getList("history", Document.class).getFirst();
        String source = first.getString("source");
        var candidate = new Candidate(
                new JobId(id),
                source == null ? null : Publisher.of(source),
                JobDocumentMapper.claim(document),
                stored.get("chain", Document.class).get("thread", UUID.class),
                about.persons().get(id),
                about.occupied().contains(new Occupied(document.placeId(), document.employerKey())),
                about.reported().contains(id));
        return new Claimed(candidate, Instant.parse(first.getString("recorded")), document);
    }

    /** Which of the employers are occupants of the third place that their claim names. */
    private Set<Occupied> occupied(Collection<Document> jobs) {
        Set<UUID> places = new HashSet<>();
        Set<String> employers = new HashSet<>();
        for (Document job : jobs) {
            Document state = job.get("state", Document.class);
            UUID place = state.get("placeId", UUID.class);
            if (place != null) {
                places.add(place);
                employers.add(state.getString("employerKey"));
            }
        }
        return places.isEmpty()
                ? Set.of()
                : mongo.getCollection(HeardFiles.OCCUPANCIES)
                        .find(and(in("content.employer", employers), in("content.place", places)))
                        .map(it -> it.get("content", Document.class))
                        .map(it -> new Occupied(it.get("place", UUID.class), it.getString("employer")))
                        .into(new HashSet<>());
    }

    /** Which of the jobs a report cites. */
    private Set<UUID> reported(Collection<Document> jobs) {
        List<UUID> ids = jobs.stream().map(Claims::id).toList();
        var cited = new HashSet<UUID>();
        if (!ids.isEmpty()) {
            mongo.getCollection(HeardFiles.GRANTS)
                    .find(in("content.jobs", ids))
                    .forEach(
                            it -> cited.addAll(it.get("content", Document.class).getList("jobs", UUID.class)));
        }
        return cited;
    }

    private static UUID id(Document stored) {
        return Objects.requireNonNull(stored.get("_id", UUID.class));
    }

    /** @param recordedAt when it was recorded */
    record Claimed(Candidate candidate, Instant recordedAt, JobDocument document) {

        Seniority seniority() {
            return new Seniority(recordedAt, candidate.id());
        }
    }

    private record Occupied(@Nullable UUID place, String employer) {}

    private record About(Map<UUID, String> persons, Set<Occupied> occupied, Set<UUID> reported) {}
}
