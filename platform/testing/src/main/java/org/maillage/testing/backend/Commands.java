package org.maillage.testing.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Commands of this machine that end by themselves. */
final class Commands {

    private Commands() {}

    /**
     * Runs one to its end.
     *
     * @throws IllegalStateException with what it said, when it fails
     */
    static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.onExit().join().exitValue();
            if (code != 0) {
                throw new IllegalStateException("%s ended with %d:%n%s".formatted(command[0], code, said.strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(command[0] + " cannot be started", e);
        }
    }

    /** True when it succeeds in time; a command that is not there does not. */
    static boolean succeeds(Duration patience, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
