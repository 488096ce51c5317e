package org.maillage.testing.backend;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;

/** One mongod, a replica set of one, from the first of the sources that {@code deploy/local/maillage_cli/mongod.py} knows. */
final class Database {

    static final String REPLICA_SET = "rs0";

    private static final int ANSWER_MILLIS = 1000;
    /** As the launcher starts it: from the twentieth part of its small cache on, changed pages would be written again and again. */
    private static final String RARELY_WRITTEN_OUT =
            "eviction_dirty_target=60,eviction_dirty_trigger=80,eviction_updates_target=30,eviction_updates_trigger=60";

    private static final String IN_LAUNCHER_CACHE = "mongod-6.0.5/mongod";

    private Database() {}

    static Server at(int port, Choice choice) {
        return switch (choice) {
            case PROCESS -> process(port);
            case CONTAINERS ->
                new ServerContainer(
                        Containers.DATABASE_IMAGE,
                        port,
                        Map.of(),
                        () -> isPrimary(port),
                        Stream.concat(Stream.of("mongod", "--bind_ip_all"), options(port))
                                .toArray(String[]::new));
        };
    }

    /** True when it takes writes; makes it a replica set of one first, when it is new. */
    static boolean isPrimary(int port) {
        if (!listens(port)) {
            return false;
        }
        String address = "mongodb://127.0.0.1:%d/?directConnection=true&serverSelectionTimeoutMS=%d"
                .formatted(port, ANSWER_MILLIS);
        try (MongoClient client = MongoClients.create(address)) {
            MongoDatabase admin = client.getDatabase("admin");
            Document hello = admin.runCommand(new Document("hello", 1));
            if (!hello.containsKey("setName")) {
                initiate(admin, port);
            }
            return hello.getBoolean("isWritablePrimary", false);
        } catch (MongoException notYet) {
            return false;
        }
    }

    private static void initiate(MongoDatabase admin, int port) {
        var self = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        try {
            admin.runCommand(
                    new Document("replSetInitiate", new Document("_id", REPLICA_SET).append("members", List.of(self))));
        } catch (MongoCommandException alreadyOne) {
            // It has not read its own configuration yet: asked again in a moment.
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Server process(int port) {
        Path program = program();
        Path folder = Folders.temporary("mongod");
        List<String> command = Stream.concat(
                        Stream.of(program.toString(), "--bind_ip", "127.0.0.1", "--dbpath", folder.toString()),
                        options(port))
                .toList();
        return new ServerProcess("mongod", folder, command, () -> isPrimary(port));
    }

    private static Stream<String> options(int port) {
        return Stream.of(
                "--port",
                Integer.toString(port),
                "--replSet",
                REPLICA_SET,
                "--wiredTigerCacheSizeGB",
                "0.25",
                "--wiredTigerEngineConfigString",
                RARELY_WRITTEN_OUT,
                "--setParameter",
                "diagnosticDataCollectionEnabled=false");
    }

    private static Path program() {
        return Optional.ofNullable(System.getenv("MAILLAGE_MONGOD"))
                .map(Path::of)
                .or(Database::onPath)
                .or(() -> Optional.of(Folders.launcherCache().resolve(IN_LAUNCHER_CACHE)))
                .filter(Files::isExecutable)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no mongod here: run deploy/local/maillage test, which fetches one, or name one in MAILLAGE_MONGOD"));
    }

    private static Optional<Path> onPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
