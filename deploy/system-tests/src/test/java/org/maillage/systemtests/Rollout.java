package org.maillage.systemtests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One service replaced by its next version, and that by the old one again, each time with both side by side in between. */
final class Rollout implements AutoCloseable {

    private static final List<String> ROUTED =
            List.of("partners", "needs", "incubation", "funding", "thirdplaces", "impact", "projection");
    private static final String GATEWAY = "gateway";
    private static final int SOME = 10;

    private final Installation installation;
    private final String service;
    private final NextVersion version;
    private final Path folder;
    private volatile Instance old;
    private volatile @Nullable Instance next;

    Rollout(Installation installation, String service, Path folder) {
        this.installation = installation;
        this.service = service;
        this.folder = folder;
        this.old = installation.instance(service);
        this.version =
                NextVersion.built(installation.project(), service, old.own(), old.classPath(), folder.resolve(service));
    }

    /** Asks whether it may be done: the answer's code and words. */
    Launcher.Ended mayBeDone(String... options) {
        return installation.shell("deploy/release/can-i-deploy %s %s --tree %s %s"
                .formatted(service, NextVersion.VERSION, version.tree(), String.join(" ", options)));
    }

    /** Notes elsewhere that the next version's sources of another service have been deployed before. */
    Path afterAnother(String other) {
        Path released = folder.resolve("released");
        var noted = installation.shell(
                "cp -r deploy/release/released %s && deploy/release/record %s %s --tree %s --released %s"
                        .formatted(released, other, NextVersion.VERSION, version.tree(), released));
        assertThat(noted.code()).as(noted.printed()).isZero();
        return released;
    }

    Instance old() {
        return old;
    }

    Instance next() {
        return Objects.requireNonNull(next, "the next version has not been started");
    }

    /** Where the service answers at the moment: which of its processes are there. */
    List<URI> addresses() {
        Instance started = next;
        return Stream.concat(Stream.of(old), started == null ? Stream.empty() : Stream.of(started))
                .filter(Instance::isAlive)
                .map(Instance::address)
                .toList();
    }

    /** Starts the next version beside the old one. */
    Instance begin() {
        Instance started = old.beside(version, environment(), folder);
        next = started;
        return started;
    }

    /** Ends the old version: the next one is alone. */
    void forward() {
        old.end();
    }

    /** Starts the old version again; returns when the launcher has found it ready. */
    void back() {
        installation.restart(service);
        old = installation.instance(service);
    }

    /** Ends the next version: the old one is alone again. */
    void end() {
        next().end();
        next = null;
    }

    /** Returns when both have done some of the work since. */
    void bothWork(ToDoubleFunction<Instance> work) {
        var both = List.of(old(), next());
        Map<Instance, Double> before = new HashMap<>();
        both.forEach(it -> before.put(it, work.applyAsDouble(it)));
        await(service + ": both work")
                .atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(both).allMatch(it -> work.applyAsDouble(it) >= before.getOrDefault(it, 0.0) + SOME));
    }

    /** Everything as it was before, however far it has come. */
    @Override
    public void close() {
        Instance started = next;
        if (started != null) {
            started.endAtOnce();
        }
        if (!old.isAlive()) {
            installation.restart(service);
        }
    }

    /** What the launcher tells the service, its own ports apart. */
    private Map<String, String> environment() {
        String local = "http://127.0.0.1:";
        var environment = new HashMap<String, String>();
        environment.put("MAILLAGE_ISSUER", "http://localhost:" + installation.port("issuer"));
        var routed = new ArrayList<String>();
        if (service.equals(GATEWAY)) {
            environment.put("MAILLAGE_SIGNIN_FILE", installation.signInFile().toString());
            routed.addAll(ROUTED);
        } else {
            environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", installation.broker());
            environment.put("SPRING_MONGODB_URI", installation.database(service));
            routed.addAll(service.equals("projection") ? List.of("partners") : List.of());
        }
        for (String other : routed) {
            environment.put("MAILLAGE_ROUTES_" + other.toUpperCase(Locale.ROOT), local + installation.port(other));
        }
        return environment;
    }
}
