package org.maillage.testing.privacy;

import com.mongodb.client.MongoDatabase;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.testing.time.MovableClock;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What a test reaches of the service that runs in it.
 *
 * @param http  its doors for staff
 * @param keys  of its files and persons
 * @param clock the time that it goes by
 * @param kafka how it publishes, and how others do to it
 * @param mongo where it keeps what it knows
 */
public record ServiceUnderTest(
        MockMvc http,
        FileKeys keys,
        MovableClock clock,
        KafkaOperations<String, byte[]> kafka,
        MongoDatabaseFactory mongo) {

    MongoDatabase database() {
        return mongo.getMongoDatabase();
    }
}
