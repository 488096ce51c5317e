package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation of its own, empty at first, in a folder and on ports that nobody else uses. */
final class Installation implements AutoCloseable {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Installation.class);

    private static final Set<String> OTHERS = Set.of("kafka", "mongod", "issuer");

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Collector collector = new Collector();
    private final Launcher launcher;
    private final Thread lastWill = new Thread(this::close, "down");
    private final int port;

    /** @param traced whether spans go to its collector, at a rate that samples nothing by accident */
    private Installation(Path data, boolean traced) {
        launcher = new Launcher(data, traced ? traced(collector) : Map.of());
        port = Ports.freeGateway();
        Runtime.getRuntime().addShutdownHook(lastWill);
    }

    /** The one that all tests of a run share; it ends with the run. */
    static Installation shared(ExtensionContext test) {
        return test.getRoot().getStore(OURS).computeIfAbsent("installation", _ -> started(true), Installation.class);
    }

    /** Another one, for one test alone. */
    static Installation ofItsOwn() {
        return started(false);
    }

    private static Installation started(boolean traced) {
        Installation installation = notStarted(traced);
        installation.up();
        return installation;
    }

    /** A place for one, in which nothing runs yet. */
    static Installation notStarted() {
        return notStarted(false);
    }

    private static Installation notStarted(boolean traced) {
        try {
            return new Installation(Files.createTempDirectory("maillage-system-test"), traced);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI gateway() {
        return URI.create("http://localhost:" + port);
    }

    /** What takes the spans of the shared installation. */
    Collector collector() {
        return collector;
    }

    /** Where Kafka's clients find the broker. */
    String broker() {
        return "127.0.0.1:" + port("kafka");
    }

    /** Where a component answers. */
    int port(String component) {
        return component(component).path("ports").path(0).asInt();
    }

    /** The process of a service that runs. */
    Instance instance(String service) {
        return Instance.launched(component(service));
    }

    /** Those of all services, by name. */
    Map<String, Instance> instances() {
        return components()
                .filter(component -> !OTHERS.contains(component.path("name").asString()))
                .map(Instance::launched)
                .collect(Collectors.toMap(Instance::service, it -> it));
    }

    /** Where a service keeps its data. */
    String database(String service) {
        return "mongodb://127.0.0.1:" + port("mongod") + "/" + service + "?replicaSet=rs0";
    }

    /** What the gateway needs to sign people in. */
    Path signInFile() {
        return launcher.data().resolve("signin.properties");
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

    /** Where the source tree is. */
    Path project() {
        return launcher.project();
    }

    /** The services that tell metrics, by name. */
    Set<String> services() {
        return components()
                .map(component -> component.path("name").asString())
                .filter(name -> !OTHERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a service tells Prometheus. */
    String metrics(String service) {
        return instance(service).metrics();
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

    /** Copies all that it keeps, while it runs. */
    void backUp(Path folder) {
        launcher.run("backup", folder.toString());
    }

    /** Has its databases be those of a backup; its topics stay as they are. */
    void restoreDatabases(Path backup) {
        launcher.run("restore", "--databases", backup.toString());
    }

    /** Has the figures rebuilt beside those that are read, and gives what is printed of the proof. */
    String prove() {
        return launcher.run("rebuild", "--prove-only");
    }

    /** Ends it as a person does; nothing of it runs afterwards. */
    void down() {
        var running = processes().values();
        launcher.run("down");
        assertEnded(running);
    }

    /** That none of these runs, of which there are some. */
    static void assertEnded(Collection<ProcessHandle> processes) {
        // One that has ended is seen until somebody has taken note of it.
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive));
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
        collector.close();
    }

    private static Map<String, String> traced(Collector collector) {
        return Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                collector.endpoint(),
                "OTEL_BSP_SCHEDULE_DELAY",
                "200",
                "MANAGEMENT_TRACING_SAMPLING_PROBABILITY",
                "0.000001");
    }

    private JsonNode component(String name) {
        return components()
                .filter(component -> component.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> components() {
        return status().path("components").valueStream();
    }

    private JsonNode status() {
        return json.readTree(launcher.tried("status", "--json").printed());
    }
}
