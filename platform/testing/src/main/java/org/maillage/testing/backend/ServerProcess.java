package org.maillage.testing.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** A server as a process of this machine, its data and log in a folder that goes away with it. */
final class ServerProcess implements Server {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LAST_LINES = 20;

    private final String name;
    private final Path folder;
    private final List<String> command;
    private final BooleanSupplier answers;
    private @Nullable Process process;

    /** @param answers whether it can be worked with; asked until it says so */
    ServerProcess(String name, Path folder, List<String> command, BooleanSupplier answers) {
        this.name = name;
        this.folder = folder;
        this.command = List.copyOf(command);
        this.answers = answers;
    }

    @Override
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        process = launch();
        Process launched = process;
        try {
            Awaitility.await(name)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !launched.isAlive() || answers.getAsBoolean());
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(
                    "%s does not answer after %s:%n%s".formatted(name, PATIENCE, lastLines()), e);
        }
        if (!launched.isAlive()) {
            throw new IllegalStateException("%s ended at once:%n%s".formatted(name, lastLines()));
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void pause() {
        signal("STOP");
    }

    @Override
    public void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
        Folders.delete(folder);
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    private synchronized void signal(String signal) {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException(name + " does not run");
        }
        Commands.run("kill", "-" + signal, Long.toString(process.pid()));
    }

    private Path log() {
        return folder.resolve(name + ".log");
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
