package org.maillage.gateway;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/**
 * The gateway's limits. They guard the gateway; the services behind have narrower ones of their own.
 *
 * @param maxBody {@code maillage.gateway.max-body}: largest request body
 * @param maxConnections {@code maillage.gateway.max-connections}: most connections of clients, and to each part
 * @param maxStreams {@code maillage.gateway.max-streams}: most live streams at a time; each holds 130 kB
 * @param connectTimeout {@code maillage.gateway.connect-timeout}: how long a part may take to accept a connection
 * @param silence {@code maillage.gateway.silence}: how long a part may say nothing before it counts as away; a live
 *     stream may be silent for ever
 * @param silences {@code maillage.gateway.silences.}part: the same, for a part of which something else is expected
 * @param pulse {@code maillage.gateway.pulse}: how long a live stream may be silent before the gateway looks whether its
 *     client is still there
 * @param comeBack {@code maillage.gateway.come-back}: when a client is asked to try again
 */
@ConfigurationProperties("maillage.gateway")
record GatewayProperties(
        @DefaultValue("80MB") DataSize maxBody,
        @DefaultValue("4096") int maxConnections,
        @DefaultValue("500") int maxStreams,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration silence,
        @DefaultValue Map<Part, Duration> silences,
        @DefaultValue("1500ms") Duration pulse,
        @DefaultValue("5s") Duration comeBack) {

    GatewayProperties {
        check(maxBody.toBytes() > 0, "max-body", maxBody);
        check(maxConnections > 0, "max-connections", maxConnections);
        check(maxStreams > 0 && maxStreams < maxConnections, "max-streams", maxStreams);
        check("connect-timeout", connectTimeout);
        check("silence", silence);
        silences = Map.copyOf(silences);
        silences.forEach((part, silent) -> check("silences." + part.id(), silent));
        check("pulse", pulse);
        check("come-back", comeBack);
    }

    /** How long that part may say nothing. */
    Duration silenceOf(Part part) {
        return silences.getOrDefault(part, silence);
    }

    private static void check(String name, Duration value) {
        check(value.isPositive(), name, DurationStyle.SIMPLE.print(value));
    }

    private static void check(boolean holds, String name, Object value) {
        if (!holds) {
            String bound = name.equals("max-streams") ? "positive and below max-connections" : "positive";
            throw new IllegalArgumentException("maillage.gateway." + name + " must be " + bound + ", it is: " + value);
        }
    }
}
