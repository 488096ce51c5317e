package org.maillage.testing.backend;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One Kafka node in KRaft mode, with the settings of {@code deploy/local/maillage_cli/broker.py}. */
final class Broker {

    private static final String LIBRARIES = "deploy/local/broker/target/lib";

    /** Those of an installation, but for the second compiler: a broker of tests ends before that pays. */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xss512k",
            "-Dorg.slf4j.simpleLogger.showDateTime=true");

    private static final int API_VERSIONS = 18;
    private static final int ANSWER_MILLIS = 1000;

    private Broker() {}

    static Server at(int port, Choice choice) {
        return switch (choice) {
            case PROCESS -> process(port);
            case CONTAINERS -> container(port);
        };
    }

    /** True when it answers the first question of every client, which versions it speaks. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            byte[] question = ByteBuffer.allocate(10)
                    .putShort((short) API_VERSIONS)
                    .putShort((short) 0)
                    .putInt(1)
                    .putShort((short) -1)
                    .array();
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(question.length);
            out.write(question);
            return new DataInputStream(socket.getInputStream()).readNBytes(8).length == 8;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Server process(int port) {
        Path libraries = libraries();
        Path folder = Folders.temporary("kafka");
        Path settings = folder.resolve("server.properties");
        Map<String, String> chosen = settings(port, "127.0.0.1");
        chosen.put("controller.quorum.bootstrap.servers", controller(chosen));
        chosen.put("log.dirs", folder.resolve("logs").toString());
        write(settings, chosen);
        Commands.run(java(
                        libraries,
                        "kafka.tools.StorageTool",
                        "format",
                        "--standalone",
                        "--cluster-id",
                        newId(),
                        "--config",
                        settings.toString())
                .toArray(String[]::new));
        return new ServerProcess(
                "kafka", folder, java(libraries, "kafka.Kafka", settings.toString()), () -> answers(port));
    }

    private static Server container(int port) {
        Map<String, String> chosen = settings(port, "0.0.0.0");
        chosen.put("controller.quorum.voters", "1@" + controller(chosen));
        Map<String, String> environment = chosen.entrySet().stream()
                .collect(Collectors.toMap(
                        it -> "KAFKA_" + it.getKey().replace('.', '_').toUpperCase(Locale.ROOT), Map.Entry::getValue));
        return new ServerContainer(Containers.BROKER_IMAGE, port, environment, () -> answers(port));
    }

    private static Map<String, String> settings(int port, String bound) {
        int controller = Ports.free();
        var settings = new LinkedHashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("listeners", "PLAINTEXT://%s:%d,CONTROLLER://127.0.0.1:%d".formatted(bound, port, controller));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }

    private static String controller(Map<String, String> settings) {
        String listeners = settings.getOrDefault("listeners", "");
        return listeners.substring(listeners.lastIndexOf('/') + 1);
    }

    private static List<String> java(Path libraries, String... main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", libraries.resolve("*").toString()));
        command.addAll(List.of(main));
        return command;
    }

    private static Path libraries() {
        Path libraries = Folders.project().resolve(LIBRARIES);
        try (Stream<Path> jars = Files.isDirectory(libraries) ? Files.list(libraries) : Stream.empty()) {
            if (jars.anyMatch(jar -> jar.getFileName().toString().startsWith("kafka_"))) {
                return libraries;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(
                "the broker's jars are not in %s: build the module deploy/local/broker first".formatted(libraries));
    }

    private static void write(Path file, Map<String, String> settings) {
        try {
            Files.write(
                    file, settings.entrySet().stream().map(Map.Entry::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newId() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        id[0] = 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
