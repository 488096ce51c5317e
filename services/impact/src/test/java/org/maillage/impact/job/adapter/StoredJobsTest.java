package org.maillage.impact.job.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.impact.job.JobStories.DECLARED;
import static org.maillage.impact.job.JobStories.MATCHED;
import static org.maillage.impact.job.JobStories.state;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;
import org.maillage.impact.incoming.HeardFiles;
import org.maillage.impact.job.Candidate;
import org.maillage.impact.job.JobState;
import org.maillage.impact.job.JobStories;
import org.maillage.impact.job.adapter.Claims.Claimed;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Jobs as they are stored, with what is known of them from elsewhere. */
@WithBackends
class StoredJobsTest {

    private static final UUID OLDER = UUID.fromString("00000000-0000-5000-8000-000000000001");
    private static final UUID YOUNGER = UUID.fromString("00000000-0000-5000-8000-000000000002");
    private static final UUID MATCHED_ONE = UUID.fromString("00000000-0000-5000-8000-000000000003");
    private static final UUID AGENT = UUID.fromString("00000000-0000-5000-8000-000000000009");
    private static final UUID PLACE = UUID.fromString("00000000-0000-5000-8000-000000000004");
    private static final Instant STARTED = Instant.parse("2024-11-01T09:00:00Z");

    private final Keys keys = new Keys();
    private final JobStates states = new JobStates(JobDocumentTest.converter());
    private final MongoClient client;
    private final MongoTemplate mongo;

    StoredJobsTest(Backends backends) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(backends.mongoUri("stored-jobs")))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        mongo = new MongoTemplate(client, "stored-jobs");
    }

    @BeforeEach
    void fill() {
        new JobSearch(mongo).ensureIndexes();
        new HeardFiles(mongo).ensureIndexes();
        keep(OLDER, "/partenaires/premiere-brique/incubateur", "2024-11-02T08:00:00Z", state(DECLARED));
        keep(YOUNGER, "/partenaires/portail", "2024-11-06T08:00:00Z", state(DECLARED));
        keep(MATCHED_ONE, "/partenaires/vrac", "2024-11-07T08:00:00Z", state(DECLARED, MATCHED));
    }

    @AfterEach
    void empty() {
        mongo.getDb().drop();
        client.close();
    }

    @Test
    void whatIsMatchedIsNotComparedAgain() {
        assertThat(claims().comparable())
                .extracting(it -> it.candidate().id().value())
                .containsExactlyInAnyOrder(OLDER, YOUNGER);
        assertThat(new JobSearch(mongo).matchedInto(JobStories.OLDER.value()))
                .extracting(JobSearch.Row::id)
                .containsExactly(MATCHED_ONE);
    }

    @Test
    void reportsAndOccupantsCount() {
        mongo.getCollection("job").updateOne(new Document("_id", YOUNGER), set("state.placeId", PLACE));
        mongo.getCollection(HeardFiles.OCCUPANCIES)
                .insertOne(new Document("_id", UUID.randomUUID())
                        .append("content", new Document("place", PLACE).append("employer", "siren:930000096")));
        mongo.getCollection(HeardFiles.GRANTS)
                .insertOne(
                        new Document("_id", UUID.randomUUID()).append("content", new Document("jobs", List.of(OLDER))));

        Candidate older = candidate(OLDER);
        Candidate younger = candidate(YOUNGER);

        assertThat(older.reported()).isTrue();
        assertThat(older.employerIsAtItsPlace()).isFalse();
        assertThat(younger.reported()).isFalse();
        assertThat(younger.employerIsAtItsPlace()).isTrue();
    }

    @Test
    void aMatchKnowsBothClaimsAndTheirScore() {
        var match = claims().match(STARTED, YOUNGER, OLDER, AGENT);

        assertThat(match.score()).isEqualTo(95);
        assertThat(match.self().recordedAt()).isEqualTo(Instant.parse("2024-11-06T08:00:00Z"));
        assertThat(Objects.requireNonNull(match.principal()).recordedAt())
                .isEqualTo(Instant.parse("2024-11-02T08:00:00Z"));
        assertThat(claims().match(STARTED, YOUNGER, UUID.randomUUID(), AGENT).principal())
                .isNull();
    }

    @Test
    void aPersonIsForgottenOnceItsTimeIsOver() {
        keepPerson(OLDER);
        assertThat(candidate(OLDER).person()).isEqualTo("6f1c3f0e");

        assertThat(retention("2026-11-01T00:00:00Z").forgetWhatIsOver()).isZero();
        assertThat(candidate(OLDER).person()).isEqualTo("6f1c3f0e");
        assertThat(retention("2026-11-03T00:00:00Z").forgetWhatIsOver()).isEqualTo(1);

        assertThat(candidate(OLDER).person()).isNull();
        assertThat(keys.find(OLDER)).isEmpty();
        Document stored = stored(OLDER);
        assertThat(stored.getList("texts", Document.class)).isEmpty();
        assertThat(stored.getLong("revision")).isEqualTo(2);
        assertThat(retention("2026-11-03T00:00:00Z").forgetWhatIsOver()).isZero();
    }

    private PersonRetention retention(String now) {
        return new PersonRetention(mongo, keys, Clock.fixed(Instant.parse(now), ZoneOffset.UTC), Period.ofMonths(24));
    }

    private Claims claims() {
        return new Claims(mongo, JobDocumentTest.converter(), new Persons(keys));
    }

    private Candidate candidate(UUID id) {
        return claims().comparable().stream()
                .map(Claimed::candidate)
                .filter(it -> it.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Document stored(UUID id) {
        return Objects.requireNonNull(
                mongo.getCollection("job").find(new Document("_id", id)).first());
    }

    private void keep(UUID id, String source, String recorded, JobState state) {
        var first = new Document("sequence", 1L)
                .append("id", UUID.randomUUID())
                .append("type", "org.maillage.impact.job-declared.v1")
                .append("time", recorded)
                .append("recorded", recorded)
                .append("cause", "r")
                .append("source", source);
        mongo.getCollection("job")
                .insertOne(new Document("_id", id)
                        .append("revision", 1L)
                        .append("version", 1L)
                        .append("state", states.write(state))
                        .append("chain", new Document("thread", id).append("synthetic", true))
                        .append("waiting", List.of())
                        .append("texts", List.of())
                        .append("history", List.of(first)));
    }

    private void keepPerson(UUID id) {
        TextCipher cipher = Objects.requireNonNull(keys.of(List.of(id)).get(id));
        var text = new Document("message", "r")
                .append("field", "personRef")
                .append("cipher", new Binary(cipher.seal("6f1c3f0e")));
        mongo.getCollection("job").updateOne(new Document("_id", id), set("texts", List.of(text)));
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private static final class Keys implements FileKeys {

        private final Map<UUID, TextCipher> all = new HashMap<>();

        @Override
        public Map<UUID, TextCipher> of(Collection<UUID> owners) {
            owners.forEach(it -> all.computeIfAbsent(it, _ -> TextCipher.of(TextCipher.newKey())));
            return all;
        }

        @Override
        public Optional<TextCipher> find(UUID owner) {
            return Optional.ofNullable(all.get(owner));
        }

        @Override
        public void forget(UUID owner) {
            all.remove(owner);
        }
    }
}
