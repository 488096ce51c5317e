package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.mongo.MongoFileKeys;
import org.maillage.eventing.mongo.MongoTakeovers;
import org.maillage.eventing.privacy.TextCipher;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** What a service remembers beside its files: takeovers and keys. */
@WithBackends
class MongoMemoryTest {

    private static final String DATABASE = "mongo-memory";
    private static final Instant THEN = Instant.parse("2016-02-08T00:00:00.123456Z");

    @SuppressWarnings("NullAway.Init")
    private static MongoClient client;

    private final UUID file = UUID.randomUUID();
    private final TopicPartition partition = new TopicPartition(file.toString(), 3);

    @BeforeAll
    static void connect(Backends backends) {
        client = Clients.of(backends.mongoUri(DATABASE));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void aTakeoverIsRememberedByPartitionAcrossARestart() {
        takeovers().set(Map.of(partition, Optional.of(THEN)));

        assertThat(takeovers().until(partition)).contains(THEN);
        assertThat(takeovers().until(new TopicPartition(partition.topic(), 4))).isEmpty();
    }

    @Test
    void aTakeoverThatClosedIsClosedAcrossARestart() {
        MongoTakeovers takeovers = takeovers();
        takeovers.set(Map.of(partition, Optional.of(THEN)));
        takeovers.set(Map.of(partition, Optional.empty()));

        assertThat(takeovers.until(partition)).isEmpty();
        assertThat(takeovers().until(partition)).isEmpty();
    }

    @Test
    void whatAnotherOwnerSetMeanwhileIsSeenWhenReread() {
        MongoTakeovers mine = takeovers();
        assertThat(mine.until(partition)).isEmpty();
        takeovers().set(Map.of(partition, Optional.of(THEN)));

        mine.reread();

        assertThat(mine.until(partition)).contains(THEN);
    }

    @Test
    void aKeyIsMadeOnceAndOpensWhatItSealed() {
        byte[] sealed = cipherOf(file).seal("bonjour");

        assertThat(cipherOf(file).open(sealed)).isEqualTo("bonjour");
        assertThat(keys().find(file).orElseThrow().open(sealed)).isEqualTo("bonjour");
    }

    @Test
    void whoeverMakesAKeyAtOnceGetsTheSame() {
        List<UUID> pseudonyms = IntStream.range(0, 12)
                .parallel()
                .mapToObj(_ -> cipherOf(file).pseudonym("jeanne"))
                .distinct()
                .toList();

        assertThat(pseudonyms).hasSize(1);
    }

    @Test
    void someKeysAreThereAndOthersAreMade() {
        UUID other = UUID.randomUUID();
        UUID pseudonym = cipherOf(file).pseudonym("jeanne");

        var both = keys().of(Set.of(file, other));

        assertThat(both).containsOnlyKeys(file, other);
        assertThat(both.get(file))
                .isNotNull()
                .satisfies(it -> assertThat(it.pseudonym("jeanne")).isEqualTo(pseudonym));
    }

    @Test
    void aForgottenKeyIsGoneAndItsSuccessorOpensNothingOfIt() {
        byte[] sealed = cipherOf(file).seal("bonjour");

        keys().forget(file);

        assertThat(keys().find(file)).isEmpty();
        assertThatThrownBy(() -> cipherOf(file).open(sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MongoTakeovers takeovers() {
        return new MongoTakeovers(collection("takeovers"));
    }

    private static MongoFileKeys keys() {
        return new MongoFileKeys(collection("keys"));
    }

    private static TextCipher cipherOf(UUID owner) {
        return Objects.requireNonNull(keys().of(Set.of(owner)).get(owner));
    }

    private static MongoCollection<Document> collection(String name) {
        return client.getDatabase(DATABASE).getCollection(name);
    }
}
