package org.maillage.eventing.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identities that can be computed by anyone from what a partner said (UUID v5), or that are made before saving (UUID v7). */
public final class Ids {

    private static final UUID AGGREGATE_NAMESPACE = UUID.fromString("a5d9a7f3-dbe5-5f8e-9f60-e86d60f4902f");
    private static final UUID RECEIPT_NAMESPACE = UUID.fromString("038eb96a-c452-5970-a5bd-95dd6624f0e3");

    private Ids() {}

    /** The file that {@code source} calls {@code subject}. */
    public static UUID aggregate(String source, String subject) {
        return nameBased(AGGREGATE_NAMESPACE, source + "|" + subject);
    }

    /** The file that an event of another file opens: reacting twice opens one. */
    public static UUID openedBy(String kindOfCause, UUID cause) {
        return aggregate("urn:maillage:" + kindOfCause, cause.toString());
    }

    /** The receipt of the statement that {@code source} numbered {@code id}. */
    public static UUID receipt(String source, String id) {
        return nameBased(RECEIPT_NAMESPACE, source + "|" + id);
    }

    /** A time-ordered UUID (RFC 9562, version 7). */
    public static UUID timeOrdered(Instant now, RandomGenerator random) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A name-based UUID with SHA-1 (RFC 9562, version 5). */
    public static UUID nameBased(UUID namespace, String name) {
        var sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
