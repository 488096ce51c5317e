package org.maillage.partners;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Believes tokens of the form {@code client.role.role}. */
@TestConfiguration(proxyBeanMethods = false)
public class Tokens {

    /** The token of a partner. */
    public static String partner(String id) {
        return id + ".partner";
    }

    /** The token of a member of staff. */
    public static String staff(String role) {
        return "staff-" + role + "." + role;
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return token -> {
            List<String> parts = Arrays.asList(token.split("\\."));
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .claim("client_id", parts.getFirst())
                    .claim("roles", parts.subList(1, parts.size()))
                    .issuedAt(Instant.now())
                    .expiresAt(Instant.now().plusSeconds(60))
                    .build();
        };
    }
}
