package org.maillage.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the issuer, below {@code maillage.issuer}.
 *
 * @param url what tokens name as their issuer, and where its addresses are said to be
 * @param gateways addresses of the gateway, to which people are led back
 * @param clients JSON file of the clients; read again whenever it changes
 * @param people JSON file of those who sign in; read again whenever it changes
 * @param keys folder of the signing key; made at first start
 * @param tokenLifetime how long a client's own access token is good for
 * @param personTokenLifetime how long a person's access token is good for; what a sign-out or a lost right takes to show
 * @param signInLifetime how long a person stays signed in, the gateway renewing their token
 */
@ConfigurationProperties("maillage.issuer")
record IssuerProperties(
        @DefaultValue("http://localhost:9000") URI url,

        @DefaultValue({"http://localhost:8080", "http://127.0.0.1:8080"})
        List<URI> gateways,

        @DefaultValue("data/issuer/clients.json") Path clients,
        @DefaultValue("data/issuer/people.json") Path people,
        @DefaultValue("data/issuer/keys") Path keys,
        @DefaultValue("1h") Duration tokenLifetime,
        @DefaultValue("5m") Duration personTokenLifetime,
        @DefaultValue("12h") Duration signInLifetime) {

    IssuerProperties {
        gateways = List.copyOf(gateways);
    }
}
