package org.maillage.incubation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class IncubationApplication {

    /** Starts the service with the given command line. */
    public static void main(String[] args) {
        SpringApplication.run(IncubationApplication.class, args);
    }
}
