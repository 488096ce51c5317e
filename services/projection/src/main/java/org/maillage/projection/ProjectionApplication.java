package org.maillage.projection;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@EnableScheduling
public class ProjectionApplication {

    /** Starts the service with the given command line. */
    public static void main(String[] args) {
        SpringApplication.run(ProjectionApplication.class, args);
    }
}
