package org.maillage.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the issuer, below {@code maillage.issuer}.
 *
 * @param url what tokens name as their issuer, and where its addresses are said to be
 * @param clients JSON file of the clients; read again whenever it changes
 * @param keys folder of the signing key; made at first start
 * @param tokenLifetime how long an access token is good for
 */
@ConfigurationProperties("maillage.issuer")
record IssuerProperties(
        @DefaultValue("http://localhost:9000") URI url,
        @DefaultValue("data/issuer/clients.json") Path clients,
        @DefaultValue("data/issuer/keys") Path keys,
        @DefaultValue("1h") Duration tokenLifetime) {}
