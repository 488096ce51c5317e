package org.maillage.testing.backend;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A broker and a database, both real, each started when first asked for. Those of {@link #shared()} serve all tests of the
 * JVM and end with it; those of {@link #own()} can be killed and paused without harm to other tests.
 */
public final class Backends implements AutoCloseable {

    private static final String FOREIGN_DATABASE = "MAILLAGE_MONGODB_URI";
    private static final Duration FORGOTTEN_WITHIN = Duration.ofSeconds(30);

    private final int brokerPort = Ports.free();
    private final int databasePort = Ports.free();
    private final @Nullable String foreignDatabase;
    private final Set<String> databases = ConcurrentHashMap.newKeySet();
    private final LazyServer broker = new LazyServer(() -> Broker.at(brokerPort, Choice.made()));
    private final LazyServer database;

    private Backends(@Nullable String foreignDatabase) {
        this.foreignDatabase = foreignDatabase;
        database = new LazyServer(
                () -> foreignDatabase == null ? Database.at(databasePort, Choice.made()) : new ForeignServer());
    }

    /** Those of this JVM. */
    public static Backends shared() {
        return Shared.BACKENDS;
    }

    /** New ones, for the caller to close. */
    public static Backends own() {
        return new Backends(null);
    }

    /** Starts both side by side, which is quicker than one after the other. */
    public Backends start() {
        var starting = CompletableFuture.runAsync(broker::get);
        database.get();
        starting.join();
        return this;
    }

    /** How Kafka's clients find the broker. */
    public String bootstrapServers() {
        broker.get();
        return "127.0.0.1:" + brokerPort;
    }

    /** The address of a database of that name, which need not exist. */
    public String mongoUri(String name) {
        database.get();
        databases.add(name);
        return foreignDatabase == null
                ? "mongodb://127.0.0.1:%d/%s?replicaSet=%s".formatted(databasePort, name, Database.REPLICA_SET)
                : inForeignDatabase(name, foreignDatabase);
    }

    /** The broker, started when it is first asked for; whoever kills it starts it again. */
    public Server broker() {
        return broker.get();
    }

    /** The database, started when it is first asked for; whoever kills it starts it again. */
    public Server database() {
        return database.get();
    }

    /** Deletes every topic, and with them what groups remember of them; returns when the broker lists none of them. */
    void forgetTopics() {
        if (!broker.isStarted()) {
            return;
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var topics = admin.listTopics().names().get();
            admin.deleteTopics(topics).all().get();
            // The controller has deleted them; the broker hears of it a moment later.
            Awaitility.await("the end of " + topics)
                    .atMost(FORGOTTEN_WITHIN)
                    .pollDelay(Duration.ZERO)
                    .until(() -> Collections.disjoint(admin.listTopics().names().get(), topics));
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics of an earlier test cannot be deleted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while deleting topics", e);
        }
    }

    /** Ends both and throws their data away; in a database that someone else runs, only what was asked of it. */
    @Override
    public void close() {
        if (foreignDatabase != null) {
            databases.forEach(name -> drop(inForeignDatabase(name, foreignDatabase)));
        }
        broker.close();
        database.close();
    }

    private static String inForeignDatabase(String name, String uri) {
        int options = uri.indexOf('?');
        String address = options < 0 ? uri : uri.substring(0, options);
        int slash = address.indexOf('/', address.indexOf("://") + 3);
        return (slash < 0 ? address : address.substring(0, slash))
                + "/"
                + name
                + (options < 0 ? "" : uri.substring(options));
    }

    private static void drop(String uri) {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(String.valueOf(new ConnectionString(uri).getDatabase()))
                    .drop();
        }
    }

    private static final class Shared {

        private static final Backends BACKENDS = new Backends(System.getenv(FOREIGN_DATABASE));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BACKENDS::close, "backends-close"));
        }
    }
}
