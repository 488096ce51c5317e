package org.maillage.testing.backend;

import java.time.Duration;
import java.util.List;

/**
 * What containers are made of, and whether this machine has it. A site without an image registry names images of its own:
 * {@code -Dmaillage.test.broker-image=maillage/offline-broker -Dmaillage.test.database-image=maillage/offline-database}.
 */
final class Containers {

    static final String BROKER_IMAGE = System.getProperty("maillage.test.broker-image", "apache/kafka:4.2.1");
    static final String DATABASE_IMAGE = System.getProperty("maillage.test.database-image", "mongo:8.0");

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration DOWNLOAD = Duration.ofMinutes(5);

    private Containers() {}

    static boolean areToBeHad() {
        return Commands.succeeds(ANSWER, "docker", "info")
                && List.of(BROKER_IMAGE, DATABASE_IMAGE).stream().allMatch(Containers::isToBeHad);
    }

    private static boolean isToBeHad(String image) {
        return Commands.succeeds(ANSWER, "docker", "image", "inspect", image)
                || Commands.succeeds(DOWNLOAD, "docker", "pull", image);
    }
}
