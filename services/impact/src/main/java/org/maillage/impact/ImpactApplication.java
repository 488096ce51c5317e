package org.maillage.impact;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ImpactApplication {

    /** Starts the service with the given command line. */
    public static void main(String[] args) {
        SpringApplication.run(ImpactApplication.class, args);
    }
}
