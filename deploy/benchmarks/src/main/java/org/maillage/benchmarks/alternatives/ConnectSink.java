package org.maillage.benchmarks.alternatives;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.connector.policy.NoneConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.runtime.Herder;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorInfo;
import org.apache.kafka.connect.runtime.standalone.StandaloneConfig;
import org.apache.kafka.connect.runtime.standalone.StandaloneHerder;
import org.apache.kafka.connect.storage.FileOffsetBackingStore;
import org.apache.kafka.connect.util.FutureCallback;

/**
 * Kafka Connect with the MongoDB sink, without its REST server: the last event of each need replaces its document. It keeps no
 * cells; it is there to show what the leanest writing of one document an event costs.
 */
public final class ConnectSink {

    private static final String JSON = "org.apache.kafka.connect.json.JsonConverter";
    private static final String CONVERTER = "org.apache.kafka.connect.storage.StringConverter";
    private static final String STRATEGIES = "com.mongodb.kafka.connect.sink.";

    private ConnectSink() {}

    /** Runs until it is ended; told a {@link Task}, whose folder holds the connector. */
    public static void main(String[] words) throws ExecutionException, InterruptedException {
        var task = Task.of(words);
        Map<String, String> settings = worker(task);
        var config = new StandaloneConfig(settings);
        var policy = new NoneConnectorClientConfigOverridePolicy();
        policy.configure(Map.of());
        var plugins = new Plugins(settings);
        var offsets =
                new FileOffsetBackingStore(plugins.newInternalConverter(true, JSON, Map.of("schemas.enable", "false")));
        offsets.configure(config);
        var worker = new Worker("benchmarks", Time.SYSTEM, plugins, config, offsets, policy);
        var herder = new StandaloneHerder(worker, "benchmarks", policy);
        herder.start();
        var started = new FutureCallback<Herder.Created<ConnectorInfo>>();
        herder.putConnectorConfig(task.name(), connector(task), false, started);
        System.out.println(started.get().result());
    }

    private static Map<String, String> worker(Task task) {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", task.broker());
        settings.put("key.converter", CONVERTER);
        settings.put("value.converter", JSON);
        settings.put("value.converter.schemas.enable", "false");
        settings.put(
                "offset.storage.file.filename", task.folder().resolve("offsets").toString());
        settings.put("offset.flush.interval.ms", "1000");
        settings.put("plugin.path", task.folder().toString());
        settings.put("consumer.max.poll.records", "2000");
        settings.put("consumer.auto.offset.reset", "earliest");
        return settings;
    }

    private static Map<String, String> connector(Task task) {
        var settings = new HashMap<String, String>();
        settings.put("name", task.name());
        settings.put("connector.class", "com.mongodb.kafka.connect.MongoSinkConnector");
        settings.put("tasks.max", String.valueOf(Task.THREADS));
        settings.put("topics", Task.TOPIC);
        settings.put("connection.uri", task.database() + "&w=majority");
        settings.put("database", task.name());
        settings.put("collection", "entities");
        settings.put("transforms", "id");
        settings.put("transforms.id.type", "org.apache.kafka.connect.transforms.HoistField$Key");
        settings.put("transforms.id.field", "_id");
        settings.put("document.id.strategy", STRATEGIES + "processor.id.strategy.ProvidedInKeyStrategy");
        settings.put("writemodel.strategy", STRATEGIES + "writemodel.strategy.ReplaceOneDefaultStrategy");
        return settings;
    }
}
