package org.maillage.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation of its own, empty at first, in a folder and on ports that nobody else uses. */
final class Installation implements AutoCloseable {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Installation.class);

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Launcher launcher;
    private final Thread lastWill = new Thread(this::close, "down");
    private final int port;

    private Installation(Path data) {
        launcher = new Launcher(data);
        port = Ports.freeGateway();
        Runtime.getRuntime().addShutdownHook(lastWill);
    }

    /** The one that all tests of a run share; it ends with the run. */
    static Installation shared(ExtensionContext test) {
        return test.getRoot().getStore(OURS).computeIfAbsent("installation", _ -> started(), Installation.class);
    }

    /** Another one, for one test alone. */
    static Installation ofItsOwn() {
        return started();
    }

    private static Installation started() {
        Installation installation = notStarted();
        installation.up();
        return installation;
    }

    /** A place for one, in which nothing runs yet. */
    static Installation notStarted() {
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
        JsonNode kafka = status().path("components")
                .valueStream()
                .filter(component -> component.path("name").asString().equals("kafka"))
                .findFirst()
                .orElseThrow();
        return "127.0.0.1:" + kafka.path("ports").path(0).asInt();
    }

    /** A token of that client; it lasts for an hour, longer than any test. */
    String token(String client) {
        return tokens.computeIfAbsent(client, it -> launcher.run("token", it).strip());
    }

    /** The password of one of the people who may sign in, as {@code up} has written it down. */
    String password(String username) {
        try {
            return json.readTree(Files.readString(launcher.data().resolve("people.json")))
                    .valueStream()
                    .filter(person -> person.path("username").asString().equals(username))
                    .map(person -> person.path("password").asString())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The README, its addresses being those of this installation. */
    String readme() {
        try {
            return Files.readString(launcher.project().resolve("README.md"))
                    .replace("localhost:8080", "localhost:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs shell commands as somebody does who has just started this installation. */
    Launcher.Ended shell(String commands) {
        return launcher.shell(commands);
    }

    void up() {
        launcher.run("up", "--empty", "--detach", "--port", String.valueOf(port));
    }

    /** Starts it as a person does, history and all, who ends it with Ctrl-C; returns when all is ready. */
    Launcher.Staying upInTheForeground() {
        return launcher.staying(line -> line.startsWith("Ctrl-C"), "up", "--port", String.valueOf(port));
    }

    /** Plays the history of the demonstration city in, and gives what was printed. */
    String play(String... manner) {
        return launcher.run(Stream.concat(Stream.of("play"), Stream.of(manner)).toArray(String[]::new));
    }

    /** The same without waiting for a service that is away; returns when nothing is left to say without it. */
    Process playUntilOneIsMissed(String service, String... manner) {
        String[] words = Stream.concat(Stream.of("play"), Stream.of(manner)).toArray(String[]::new);
        return launcher.staying(line -> line.contains(service + " manque encore"), words)
                .process();
    }

    void down() {
        launcher.run("down");
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

    /** The process of a component that runs. */
    ProcessHandle process(String component) {
        return Optional.ofNullable(processes().get(component)).orElseThrow();
    }

    @Override
    public void close() {
        launcher.tried("down");
        launcher.tried("reset");
    }

    private JsonNode status() {
        return json.readTree(launcher.tried("status", "--json").printed());
    }
}
