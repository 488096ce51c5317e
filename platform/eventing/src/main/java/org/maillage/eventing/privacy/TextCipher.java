package org.maillage.eventing.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals texts under one key: AES-256 in GCM (NIST SP 800-38D), a fresh initialisation vector each. */
public final class TextCipher {

    /** Length of a key in bytes. */
    public static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";
    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    private TextCipher(SecretKey key) {
        this.key = key;
    }

    /** The cipher of a key of {@link #KEY_BYTES} bytes. */
    public static TextCipher of(byte[] key) {
        return new TextCipher(new SecretKeySpec(key, "AES"));
    }

    /** A new key. */
    public static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Initialisation vector and encrypted text. */
    public byte[] seal(String text) {
        return seal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Initialisation vector and encrypted bytes. */
    public byte[] seal(byte[] readable) {
        var vector = new byte[VECTOR_BYTES];
        RANDOM.nextBytes(vector);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, vector).doFinal(readable);
            return ByteBuffer.allocate(VECTOR_BYTES + sealed.length)
                    .put(vector)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    /**
     * The text that was sealed so.
     *
     * @throws IllegalArgumentException when it was not sealed under this key, or was changed
     */
    public String open(byte[] sealed) {
        return new String(bytes(sealed), StandardCharsets.UTF_8);
    }

    /**
     * The bytes that were sealed so.
     *
     * @throws IllegalArgumentException when they were not sealed under this key, or were changed
     */
    public byte[] bytes(byte[] sealed) {
        if (sealed.length < VECTOR_BYTES) {
            throw new IllegalArgumentException("too short to be sealed");
        }
        var bytes = ByteBuffer.wrap(sealed);
        var vector = new byte[VECTOR_BYTES];
        bytes.get(vector);
        var encrypted = new byte[bytes.remaining()];
        bytes.get(encrypted);
        try {
            return cipher(Cipher.DECRYPT_MODE, vector).doFinal(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed under this key", e);
        }
    }

    /**
     * A stand-in for an identifier of a person, the same each time under this key and telling nothing without it
     * (HMAC-SHA-256, RFC 2104).
     */
    public UUID pseudonym(String identifier) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getEncoded(), HMAC));
            var hash = ByteBuffer.wrap(mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | 0x8000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private Cipher cipher(int mode, byte[] vector) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
        return cipher;
    }
}
