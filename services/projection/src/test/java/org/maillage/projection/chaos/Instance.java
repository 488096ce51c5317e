package org.maillage.projection.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.maillage.projection.ProjectionApplication;
import org.maillage.testing.backend.Backends;

/** One instance of the service, a process of its own. */
final class Instance implements AutoCloseable {

    private final List<String> command;
    private Process process;

    Instance(Backends backends, String database) {
        command = List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path", ""),
                ProjectionApplication.class.getName(),
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=error",
                "--spring.kafka.bootstrap-servers=" + backends.bootstrapServers(),
                "--spring.mongodb.uri=" + backends.mongoUri(database));
        process = start();
    }

    /** Ends it at once, as a power cut would, and starts it again. */
    void killAndStart() {
        kill();
        process = start();
    }

    /** Halts it where it is: it does not know that time goes on. */
    void halt() {
        signal("-STOP");
    }

    /** Lets it go on. */
    void resume() {
        signal("-CONT");
    }

    @Override
    public void close() {
        resume();
        kill();
    }

    private Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void kill() {
        process.destroyForcibly().onExit().join();
    }

    private void signal(String kind) {
        try {
            new ProcessBuilder("kill", kind, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
