package org.maillage.defaults.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer {@code maillage.issuer}: the issuer's URL, as tokens name it in {@code iss}
 * @param jwks {@code maillage.jwks}: where its keys are, if the issuer's own metadata cannot be reached from here
 */
@ConfigurationProperties("maillage")
record IssuerProperties(
        @DefaultValue("http://localhost:9000") URI issuer,
        @Nullable URI jwks) {}
