package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation of its own, empty at first, in a folder and on ports that nobody else uses. */
final class Installation implements AutoCloseable {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Installation.class);

    private final JsonMapper json = new JsonMapper();
    private final Launcher launcher;
    private final Thread lastWill = new Thread(this::close, "down");
    private final int port;

    private Installation(Path data) {
        launcher = new Launcher(data);
        port = Ports.freeGateway();
        Runtime.getRuntime().addShutdownHook(lastWill);
        up();
    }

    /** The one that all tests of a run share; it ends with the run. */
    static Installation shared(ExtensionContext test) {
        return test.getRoot().getStore(OURS).computeIfAbsent("installation", _ -> started(), Installation.class);
    }

    private static Installation started() {
        try {
            return new Installation(Files.createTempDirectory("maillage-system-test"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI gateway() {
        return URI.create("http://localhost:" + port);
    }

    /** Where Kafka's clients find the broker. */
    String broker() {
        return "127.0.0.1:" + component("kafka").path("ports").path(0).asInt();
    }

    String token(String client) {
        return launcher.run("token", client).strip();
    }

    void up() {
        launcher.run("up", "--empty", "--detach", "--port", String.valueOf(port));
    }

    /** The same, but as a person does it who ends it with Ctrl-C; returns when all is ready. */
    Process upInTheForeground() {
        return launcher.staying("Ctrl-C", "up", "--empty", "--port", String.valueOf(port));
    }

    void down() {
        launcher.run("down");
    }

    /** Ends a component as a power cut would. */
    void kill(String component) {
        ProcessHandle process =
                ProcessHandle.of(component(component).path("pid").asLong()).orElseThrow();
        process.destroyForcibly();
        await().atMost(10, SECONDS).until(() -> !process.isAlive());
    }

    void restart(String component) {
        launcher.run("restart", component);
    }

    /** The process of every component that runs. */
    Map<String, ProcessHandle> processes() {
        var running = new TreeMap<String, ProcessHandle>();
        for (JsonNode component : status().path("components")) {
            ProcessHandle.of(component.path("pid").asLong(-1))
                    .ifPresent(process -> running.put(component.path("name").asString(), process));
        }
        return running;
    }

    @Override
    public void close() {
        launcher.tried("down");
        launcher.tried("reset");
    }

    private JsonNode component(String name) {
        return status().path("components")
                .valueStream()
                .filter(component -> component.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode status() {
        return json.readTree(launcher.tried("status", "--json").printed());
    }
}
