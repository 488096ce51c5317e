package org.maillage.benchmarks.alternatives;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/**
 * What a program is to do: read the facts about needs, and keep their cells.
 *
 * @param broker   where Kafka is
 * @param database where MongoDB is
 * @param name     of the consumer group and of the database
 * @param journal  whether it also keeps what each event counts for
 * @param folder   for whatever it needs on disk
 */
public record Task(String broker, String database, String name, boolean journal, Path folder) {

    /** The facts about needs. */
    public static final String TOPIC = "needs.need.events.v1";

    /** The collection of the cells. */
    public static final String CELLS = "cells";

    /** The collection of what each event counts for. */
    public static final String JOURNAL = "journal";

    /** Each does its work on so many threads, as the projection does. */
    static final int THREADS = 2;

    /** As its words on a command line. */
    public List<String> words() {
        return List.of(broker, database, name, String.valueOf(journal), folder.toString());
    }

    static Task of(String[] words) {
        return new Task(words[0], words[1], words[2], Boolean.parseBoolean(words[3]), Path.of(words[4]));
    }

    MongoClient mongo() {
        return MongoClients.create(database);
    }

    MongoDatabase database(MongoClient client) {
        return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY);
    }

    MongoCollection<Document> cells(MongoClient client) {
        return database(client).getCollection(CELLS);
    }

    MongoCollection<Document> journal(MongoClient client) {
        return database(client).getCollection(JOURNAL);
    }

    /** How a consumer of this group reads. */
    Map<String, Object> consumer(String group) {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }
}
