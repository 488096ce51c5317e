package org.maillage.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the issuer. */
@SpringBootApplication
public class IssuerApplication {

    /** Starts the issuer with the given command line. */
    public static void main(String[] args) {
        SpringApplication.run(IssuerApplication.class, args);
    }
}
