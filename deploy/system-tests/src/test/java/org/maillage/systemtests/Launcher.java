package org.maillage.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The command {@code deploy/local/maillage} for one data folder. */
final class Launcher {

    private static final String PROGRAM = "deploy/local/maillage";

    private final Path project;
    private final Path data;
    private final Map<String, String> settings;

    /** @param settings further variables of the environment in which all is started */
    Launcher(Path data, Map<String, String> settings) {
        this.project = project(Path.of("").toAbsolutePath());
        this.data = data;
        this.settings = Map.copyOf(settings);
    }

    /** Where the source tree is. */
    Path project() {
        return project;
    }

    /** Where the installation keeps what is its own. */
    Path data() {
        return data;
    }

    /**
     * Runs a subcommand and gives what it printed.
     *
     * @throws AssertionError with what it printed, when it did not end well
     */
    String run(String... words) {
        var ended = tried(words);
        if (ended.code() != 0) {
            throw new AssertionError(
                    "maillage " + String.join(" ", words) + " ended with " + ended.code() + "\n" + ended.printed());
        }
        return ended.printed();
    }

    /** Runs a subcommand, however it ends. */
    Ended tried(String... words) {
        return ended(subcommand(words));
    }

    /** Runs shell commands in the source tree, the launcher in them being about this installation. */
    Ended shell(String commands) {
        return ended(about(new ProcessBuilder("bash", "-c", commands)));
    }

    /** Runs a subcommand that stays, until it has printed such a line. */
    Staying staying(Predicate<String> line, String... words) {
        try {
            Process process = subcommand(words).start();
            var printed = process.inputReader(StandardCharsets.UTF_8);
            var told = new StringBuilder();
            for (String read = printed.readLine(); read != null; read = printed.readLine()) {
                told.append(read).append('\n');
                if (line.test(read)) {
                    return new Staying(process, told.toString());
                }
            }
            throw new AssertionError(
                    "maillage " + String.join(" ", words) + " ended with " + process.waitFor() + "\n" + told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a subcommand ended. */
    record Ended(int code, String printed) {}

    /** A subcommand that goes on, and what it has printed. */
    record Staying(Process process, String printed) {}

    private ProcessBuilder subcommand(String... words) {
        var command = new ArrayList<>(List.of(project.resolve(PROGRAM).toString()));
        command.addAll(List.of(words));
        return about(new ProcessBuilder(command));
    }

    private ProcessBuilder about(ProcessBuilder builder) {
        builder.environment().put("MAILLAGE_DATA", data.toString());
        // Maven has just built the jars; and the database is one of our own, to be killed.
        builder.environment().put("MAILLAGE_BUILT", "true");
        builder.environment().remove("MAILLAGE_MONGODB_URI");
        // Nothing runs for long enough here to be paid back what the optimising compiler takes.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(settings);
        return builder.directory(project.toFile()).redirectErrorStream(true);
    }

    private static Ended ended(ProcessBuilder builder) {
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

    private static Path project(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve(PROGRAM))) {
                return folder;
            }
        }
        throw new IllegalStateException("no " + PROGRAM + " above " + start);
    }
}
