package org.maillage.gateway.session;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/**
 * How staff sign in. Without a client secret nobody can, and everything else works.
 *
 * @param issuer {@code maillage.signin.issuer}: the OpenID provider, as its tokens name it; its other addresses are read
 *     from its metadata
 * @param reachedAt {@code maillage.signin.reached-at}: where the gateway itself reaches the issuer, if not at the address
 *     that browsers use
 * @param clientId {@code maillage.signin.client-id}: the gateway's name at the issuer
 * @param clientSecret {@code maillage.signin.client-secret}: what it proves itself with there
 * @param scopes {@code maillage.signin.scopes}: what is asked for; {@code openid} is always among it
 * @param sessionKeys {@code maillage.signin.session-keys}: keys of sessions, 32 bytes each in URL-safe Base64. The first
 *     seals, all open; the same on every instance. Without one, sessions end with the process
 * @param lasts {@code maillage.signin.lasts}: how long after signing in a session ends, whatever happens
 */
@ConfigurationProperties("maillage.signin")
record SignInProperties(
        @DefaultValue("http://localhost:9000") URI issuer,
        @Nullable URI reachedAt,
        @DefaultValue("gateway") String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue List<String> sessionKeys,
        @DefaultValue("10h") Duration lasts) {

    private static final int KEY_BYTES = 32;

    SignInProperties {
        scopes = List.copyOf(scopes);
        sessionKeys = List.copyOf(sessionKeys);
        sessionKeys.forEach(SignInProperties::key);
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("maillage.signin.scopes must contain openid, it is: " + scopes);
        }
        if (!lasts.isPositive()) {
            throw new IllegalArgumentException(
                    "maillage.signin.lasts must be positive, it is: " + DurationStyle.SIMPLE.print(lasts));
        }
    }

    /** Whether anyone can sign in here. */
    boolean isOn() {
        return clientSecret != null && !clientSecret.isBlank();
    }

    /** The keys of sessions, the one that seals first; none if none is set. */
    List<SecretKey> keys() {
        return sessionKeys.stream().map(SignInProperties::key).toList();
    }

    /** Where a provider's address is reached from here. */
    String fromHere(String address) {
        String named = issuer.toString();
        return reachedAt == null || !address.startsWith(named)
                ? address
                : reachedAt + address.substring(named.length());
    }

    /** What was given is a secret, even a bad one: it is not told. */
    private static SecretKey key(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, like one of the wrong length
        }
        throw new IllegalArgumentException(
                "maillage.signin.session-keys must be 32 bytes each in URL-safe Base64, one has " + encoded.length()
                        + " characters");
    }
}
