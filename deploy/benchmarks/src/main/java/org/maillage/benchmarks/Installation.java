package org.maillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An empty installation in a folder and on ports of its own, thrown away in the end. */
final class Installation implements AutoCloseable {

    /** The parts that are ours; a stage lets only those run that it measures. */
    static final Set<String> SERVICES = Set.of(
            "funding", "gateway", "impact", "incubation", "issuer", "needs", "partners", "projection", "thirdplaces");

    private static final JsonMapper JSON = new JsonMapper();

    private final Launcher launcher;
    private final Thread lastWill = new Thread(this::close, "down");
    private final int port = Ports.freeGateway();
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, Long> processes = new TreeMap<>();

    Installation() throws IOException {
        launcher = new Launcher(Files.createTempDirectory("maillage-benchmarks"));
        Runtime.getRuntime().addShutdownHook(lastWill);
    }

    /** Starts it without history and gives what the launcher printed. */
    String up() {
        String printed = launcher.run("up", "--empty", "--detach", "--port", String.valueOf(port));
        JsonNode status = JSON.readTree(launcher.run("status", "--json"));
        for (JsonNode component : status.path("components")) {
            String name = component.path("name").asString();
            ports.put(name, component.path("ports").path(0).asInt());
            processes.put(name, component.path("pid").asLong());
        }
        return printed;
    }

    void down() {
        launcher.run("down");
        processes.clear();
    }

    URI gateway() {
        return URI.create("http://localhost:" + port);
    }

    /** The projection itself, past the gateway. */
    URI projection() {
        return URI.create("http://localhost:" + ports.get("projection"));
    }

    /** Where Kafka's clients find the broker. */
    String broker() {
        return "127.0.0.1:" + ports.get("kafka");
    }

    /** Where MongoDB's driver finds the database. */
    String database() {
        return "mongodb://127.0.0.1:" + ports.get("mongod") + "/?replicaSet=rs0&uuidRepresentation=standard";
    }

    String token(String client) {
        return launcher.run("token", client).strip();
    }

    /** The process id of every component that runs, by name. */
    Map<String, Long> processes() {
        return Map.copyOf(processes);
    }

    /** Halts these services where they are, so that what is not measured takes nothing; for less than 40 s, lest groups miss them. */
    Halted halt(Set<String> services) {
        return new Halted(services);
    }

    @Override
    public void close() {
        launcher.tried("down");
        launcher.tried("reset");
    }

    private void signal(String kind, Set<String> components) {
        List<String> command = new ArrayList<>(List.of("kill", kind));
        components.stream().map(processes::get).map(String::valueOf).forEach(command::add);
        var ended = Launcher.ended(new ProcessBuilder(command).redirectErrorStream(true));
        if (ended.code() != 0) {
            throw new IllegalStateException(ended.printed());
        }
    }

    /** Services that are halted until it is closed. */
    final class Halted implements AutoCloseable {

        private final Set<String> services;

        private Halted(Set<String> services) {
            this.services = new TreeSet<>(services);
            signal("-STOP", services);
        }

        /** Lets one of them go on before the others. */
        void resume(String service) {
            signal("-CONT", Set.of(service));
            services.remove(service);
        }

        /** Halts one of them again. */
        void halt(String service) {
            signal("-STOP", Set.of(service));
            services.add(service);
        }

        @Override
        public void close() {
            if (!services.isEmpty()) {
                signal("-CONT", services);
            }
        }
    }
}
