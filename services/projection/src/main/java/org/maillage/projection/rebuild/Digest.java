package org.maillage.projection.rebuild;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Of cells that are not zero, in whatever order: the SHA-256 of {@code name TAB sum LF} of each, added up modulo 2^256. It shows
 * that two generations hold the same; it is no seal against somebody who looks for others with the same digest.
 */
final class Digest {

    private static final int WORDS = 4;

    private final MessageDigest hash;
    /** The most significant first. */
    private final long[] total = new long[WORDS];

    Digest() {
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(String cell, long sum) {
        if (sum == 0) {
            return;
        }
        var one = ByteBuffer.wrap(hash.digest((cell + "\t" + sum + "\n").getBytes(StandardCharsets.UTF_8)));
        long carry = 0;
        for (int word = WORDS - 1; word >= 0; word--) {
            long added = one.getLong(word * Long.BYTES);
            long result = total[word] + added + carry;
            boolean overflows = Long.compareUnsigned(result, added) < 0 || (carry == 1 && result == added);
            carry = overflows ? 1 : 0;
            total[word] = result;
        }
    }

    /** Of all that was added so far. */
    String hex() {
        var bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
        for (long word : total) {
            bytes.putLong(word);
        }
        return HexFormat.of().formatHex(bytes.array());
    }
}
