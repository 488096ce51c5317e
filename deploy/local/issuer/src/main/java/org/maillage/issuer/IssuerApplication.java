package org.maillage.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the issuer. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IssuerApplication {

    /** Starts the issuer with the given command line. */
    public static void main(String[] args) {
        SpringApplication.run(IssuerApplication.class, args);
    }
}
