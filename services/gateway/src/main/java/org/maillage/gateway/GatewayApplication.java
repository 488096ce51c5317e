package org.maillage.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class GatewayApplication {

    /** Starts the service with the given command line. */
    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
