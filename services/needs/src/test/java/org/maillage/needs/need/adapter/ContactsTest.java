package org.maillage.needs.need.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.mongo.MongoFileKeys;
import org.maillage.needs.need.NeedState;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithBackends
class ContactsTest {

    private static final UUID NEED = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    private static final Instant GIVEN = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-06-01T09:00:00Z");

    private final MongoClient client;
    private final Contacts contacts;
    private final Told needs = new Told();
    private Instant now = GIVEN;

    ContactsTest(Backends backends) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(backends.mongoUri("contacts")))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        var mongo = new MongoTemplate(client, "contacts");
        InstantSource time = () -> now;
        contacts = new Contacts(
                mongo,
                new MongoFileKeys(mongo.getCollection("keys")),
                needs,
                time.withZone(ZoneOffset.UTC),
                Period.ofMonths(12));
        contacts.ensureIndexes();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aContactIsForgottenTwelveMonthsAfterTheLastAnswer() {
        contacts.keep(NEED, "auteur@exemple.invalid");
        needs.answeredAt = ANSWERED;

        now = Instant.parse("2027-01-11T09:00:00Z");
        assertThat(contacts.forgetWhatIsOver()).isZero();
        assertThat(contacts.find(NEED)).contains("auteur@exemple.invalid");

        now = Instant.parse("2027-06-01T09:00:00Z");
        assertThat(contacts.forgetWhatIsOver()).isEqualTo(1);
        assertThat(contacts.find(NEED)).isEmpty();
        assertThat(contacts.forgetWhatIsOver()).isZero();
    }

    @Test
    void aContactOfANeedThatNobodyAnswersIsForgottenAsWell() {
        contacts.keep(NEED, "auteur@exemple.invalid");

        now = Instant.parse("2027-01-10T08:59:59Z");
        assertThat(contacts.forgetWhatIsOver()).isZero();

        now = Instant.parse("2027-01-10T09:00:00Z");
        assertThat(contacts.forgetWhatIsOver()).isEqualTo(1);
    }

    /** The need, as far as it was answered. */
    private static final class Told implements Documents<NeedState> {

        private @Nullable Instant answeredAt;

        @Override
        public List<AggregateDocument<NeedState>> find(Collection<UUID> ids) {
            return ids.stream().map(this::need).toList();
        }

        private AggregateDocument<NeedState> need(UUID id) {
            List<HistoryEntry> history = answeredAt == null
                    ? List.of()
                    : List.of(new HistoryEntry(
                            1, id, "org.maillage.needs.need-acknowledged.v1", answeredAt, answeredAt, "x", null, null));
            return new AggregateDocument<>(
                    id, 1, 1, null, null, List.of(), Map.of(), List.of(), List.of(), history, null, GIVEN);
        }

        @Override
        public Set<UUID> save(List<AggregateDocument<NeedState>> documents) {
            throw new UnsupportedOperationException("needs are only read");
        }

        @Override
        public void trim(List<Trim> trims) {
            throw new UnsupportedOperationException("needs are only read");
        }

        @Override
        public List<AggregateDocument<NeedState>> dirty(Instant savedBefore, int limit) {
            throw new UnsupportedOperationException("needs are only read");
        }

        @Override
        public Set<Integer> partitionsDue(Collection<Integer> partitions, Instant by) {
            throw new UnsupportedOperationException("needs are only read");
        }

        @Override
        public List<UUID> due(int partition, Instant by, int limit) {
            throw new UnsupportedOperationException("needs are only read");
        }
    }
}
