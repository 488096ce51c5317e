package org.maillage.incubation.project.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.mongo.MongoFileKeys;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithBackends
class NotesTest {

    private static final UUID PROJECT = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final UUID OTHER = UUID.fromString("0b0ee6e9-9b45-5b0d-a3cf-1f1f6f0a7c11");
    private static final LocalDate DAY = LocalDate.parse("2026-01-10");
    private static final Instant WRITTEN = Instant.parse("2026-01-10T09:00:00Z");

    private final MongoClient client;
    private final MongoTemplate mongo;
    private final FileKeys keys;
    private final Notes notes;
    private Instant now = WRITTEN;

    NotesTest(Backends backends) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(backends.mongoUri("notes")))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        mongo = new MongoTemplate(client, "notes");
        keys = new MongoFileKeys(mongo.getCollection("keys"));
        InstantSource time = () -> now;
        notes = new Notes(mongo, keys, time.withZone(ZoneOffset.UTC), Period.ofYears(3));
        notes.ensureIndexes();
    }

    @BeforeEach
    void empty() {
        List.of(PROJECT, OTHER).forEach(notes::forget);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void notesAreForgottenThreeYearsAfterTheLastOneOnTheirProject() {
        write(PROJECT, "Première");
        now = Instant.parse("2027-06-01T09:00:00Z");
        write(PROJECT, "Seconde");

        now = Instant.parse("2030-06-01T08:59:59Z");
        assertThat(notes.forgetWhatIsOver()).isZero();
        assertThat(texts(PROJECT)).containsExactlyInAnyOrder("Première", "Seconde");

        now = Instant.parse("2030-06-01T09:00:00Z");
        assertThat(notes.forgetWhatIsOver()).isEqualTo(1);
        assertThat(texts(PROJECT)).isEmpty();
        assertThat(notes.forgetWhatIsOver()).isZero();
    }

    @Test
    void thoseOnAnotherProjectStay() {
        write(PROJECT, "Ancienne");
        now = Instant.parse("2028-01-10T09:00:00Z");
        write(OTHER, "Récente");

        now = Instant.parse("2029-02-01T09:00:00Z");
        assertThat(notes.forgetWhatIsOver()).isEqualTo(1);

        assertThat(texts(PROJECT)).isEmpty();
        assertThat(texts(OTHER)).containsExactly("Récente");
    }

    @Test
    void theKeyOfTheProjectsOwnTextsIsAnother() {
        write(PROJECT, "Une");

        keys.forget(PROJECT);
        assertThat(texts(PROJECT)).containsExactly("Une");
        keys.of(List.of(PROJECT));
        notes.forget(PROJECT);

        assertThat(texts(PROJECT)).isEmpty();
        assertThat(keys.find(PROJECT)).isPresent();
    }

    private void write(UUID project, String text) {
        notes.keep(UUID.randomUUID().toString(), project, Notes.Kind.MEETING, DAY, "agent", now, text);
    }

    private List<String> texts(UUID project) {
        return notes.of(project, 0, 50).stream().map(Notes.Note::text).toList();
    }
}
