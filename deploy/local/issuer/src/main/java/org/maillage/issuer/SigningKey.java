package org.maillage.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, kept in a folder so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SigningKey() {}

    /**
     * The key in the folder; at first start a new one, readable by its owner only.
     *
     * @throws IOException if the folder cannot be read or written, or its key is damaged
     */
    static RSAKey in(Path folder) throws IOException {
        Path file = folder.resolve("signing-key.json");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            // Written whole before it gets its name: a crash leaves no half key behind.
            Path whole = Files.createTempFile(folder, "signing-key", ".new", OWNER_ONLY);
            Files.writeString(whole, create().toJSONString());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            return RSAKey.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (ParseException damaged) {
            throw new IOException("signing key is damaged: " + file, damaged);
        }
    }

    private static RSAKey create() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
