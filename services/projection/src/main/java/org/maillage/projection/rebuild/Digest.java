package org.maillage.projection.rebuild;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Of cells in the order of their names, those that are not zero. */
final class Digest {

    private final MessageDigest hash;

    Digest() {
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(String cell, long sum) {
        if (sum != 0) {
            hash.update((cell + "\t" + sum + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Of all that was added; nothing can be added any more. */
    String hex() {
        return HexFormat.of().formatHex(hash.digest());
    }
}
