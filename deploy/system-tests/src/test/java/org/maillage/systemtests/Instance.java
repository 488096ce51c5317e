package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One process of a service: the one that the launcher started, or one of another version beside it. */
final class Instance {

    private static final String CLASS_PATH = "-cp";
    private static final String CACHE = "-XX:AOTCache=";

    private final String service;
    private final ProcessHandle process;
    private final URI address;
    private final Client management;
    private final Path log;

    private Instance(String service, ProcessHandle process, int port, int management, Path log) {
        this.service = service;
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port);
        this.management = Client.at(URI.create("http://127.0.0.1:" + management));
        this.log = log;
    }

    /** The one that the launcher started, as it tells of it. */
    static Instance launched(JsonNode told) {
        long pid = told.path("pid").asLong(-1);
        return new Instance(
                told.path("name").asString(),
                ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("not running: " + told)),
                told.path("ports").path(0).asInt(),
                told.path("ports").path(1).asInt(),
                Path.of(told.path("log").asString()));
    }

    /** Another one of the next version, with everything else as this one has it; returns when it has been started. */
    Instance beside(NextVersion next, Map<String, String> environment, Path folder) {
        Path told = folder.resolve(service + ".log");
        int port = Ports.free();
        int managementPort = Ports.free();
        var builder = new ProcessBuilder(command(next))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
        try {
            return new Instance(service, builder.start().toHandle(), port, managementPort, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its own classes: the last jar of its class path. */
    Path own() {
        return classPath().getLast();
    }

    /** Everything that it is made of, the libraries behind a jar that stands for them included. */
    List<Path> classPath() {
        var words = words();
        return Stream.of(words.get(words.indexOf(CLASS_PATH) + 1).split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }

    String service() {
        return service;
    }

    URI address() {
        return address;
    }

    /** Whether it would be sent requests. */
    boolean isReady() {
        return management.get("/actuator/health/readiness").status() == 200;
    }

    /** Whether it runs, ready or not. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns once it is ready. */
    void awaitReady() {
        await(service + " is ready: " + log).atMost(90, SECONDS).until(() -> {
            assertThat(process.isAlive()).as("%s, see %s", service, log).isTrue();
            return isReady();
        });
    }

    /** The version that it says it is. */
    String version() {
        return management
                .get("/actuator/info")
                .body()
                .path("build")
                .path("version")
                .asString();
    }

    /** What it tells Prometheus. */
    String metrics() {
        return management.text("/actuator/prometheus");
    }

    /** The sum of a metric over all tags that it is told with, of those lines that have this text; 0 where it is not told. */
    double sum(String metric, String with) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(metric + "{") && line.contains(with))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Asks it to end, as whoever replaces it does, and returns when it has. */
    void end() {
        assertThat(process.destroy()).isTrue();
        await(service + " ends").atMost(40, SECONDS).until(() -> !process.isAlive());
    }

    /** Ends it, whatever has happened. */
    void endAtOnce() {
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        return service + " at " + address;
    }

    private List<String> command(NextVersion next) {
        var classPath = new ArrayList<>(next.contracts());
        classPath.addAll(classPath());
        classPath.set(classPath.size() - 1, next.own());
        var command = new ArrayList<>(words());
        command.set(
                command.indexOf(CLASS_PATH) + 1,
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        if (!next.contracts().isEmpty()) {
            // It is bound to the beginning of the class path.
            command.removeIf(word -> word.startsWith(CACHE));
        }
        return command;
    }

    private List<String> words() {
        var info = process.info();
        return Stream.concat(
                        info.command().stream(),
                        Stream.of(
                                info.arguments().orElseThrow(() -> new IllegalStateException("no arguments: " + this))))
                .toList();
    }
}
