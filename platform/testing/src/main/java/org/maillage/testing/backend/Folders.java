package org.maillage.testing.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where servers keep their data, and where the project keeps what they are made of. */
final class Folders {

    private Folders() {}

    static Path temporary(String server) {
        try {
            return Files.createTempDirectory("maillage-test-" + server + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what is there; a server that was just killed may still be letting go of a file, which the system cleans up. */
    static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            folder.toFile().deleteOnExit();
        }
    }

    /** The folder of the repository in which the test runs: the nearest above that holds {@code deploy/local/maillage}. */
    static Path project() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/maillage"))) {
                return folder;
            }
        }
        throw new IllegalStateException(start + " is not inside the project: no deploy/local/maillage above it");
    }

    /** What the launcher keeps and can make again. */
    static Path launcherCache() {
        String caches = System.getenv("XDG_CACHE_HOME");
        Path folder = caches == null || caches.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(caches);
        return folder.resolve("maillage");
    }
}
