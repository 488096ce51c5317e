package org.maillage.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code deploy/local/maillage} for one data folder. */
final class Launcher {

    private final Path program;
    private final Path data;

    Launcher(Path data) {
        this.program = program(Path.of("").toAbsolutePath());
        this.data = data;
    }

    /**
     * Runs a subcommand and gives what it printed.
     *
     * @throws IllegalStateException with what it printed, when it did not end well
     */
    String run(String... words) {
        var ended = tried(words);
        if (ended.code() != 0) {
            throw new IllegalStateException(
                    "maillage " + String.join(" ", words) + " ended with " + ended.code() + "\n" + ended.printed());
        }
        return ended.printed();
    }

    /** Runs a subcommand, however it ends. */
    Ended tried(String... words) {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What is measured is a database of the installation's own.
        builder.environment().remove("MAILLAGE_MONGODB_URI");
        return ended(builder);
    }

    /** Runs any command to its end. */
    static Ended ended(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a command ended, and what it said. */
    record Ended(int code, String printed) {}

    private static Path program(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path program = folder.resolve("deploy/local/maillage");
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        throw new IllegalStateException("no deploy/local/maillage above " + start);
    }
}
