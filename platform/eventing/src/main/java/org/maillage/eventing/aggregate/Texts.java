package org.maillage.eventing.aggregate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;

/** Free texts of files: sealed when they come in with a command, opened for the staff who may read them. */
public final class Texts {

    private final FileKeys keys;

    /** @param keys one per file */
    public Texts(FileKeys keys) {
        this.keys = keys;
    }

    /** A text of a command, sealed under the key of its file, which is made if need be. */
    public List<SealedText> seal(UUID file, String commandId, String field, String text) {
        TextCipher cipher = Objects.requireNonNull(keys.of(List.of(file)).get(file));
        return List.of(new SealedText(commandId, field, cipher.seal(text)));
    }

    /** What can still be read: nothing of what was said before the key of the file was deleted. */
    public List<ReadableText> open(UUID file, List<SealedText> sealed) {
        Optional<TextCipher> cipher = sealed.isEmpty() ? Optional.empty() : keys.find(file);
        return cipher.stream()
                .flatMap(key -> sealed.stream().flatMap(it -> open(key, it).stream()))
                .toList();
    }

    /** Nothing for a text under a key that was deleted, while the file has another since. */
    private static Optional<ReadableText> open(TextCipher key, SealedText sealed) {
        try {
            return Optional.of(new ReadableText(sealed.messageId(), sealed.field(), key.open(sealed.cipher())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param causationId the statement or command that brought it
     * @param field       which of its texts
     */
    public record ReadableText(String causationId, String field, String text) {}
}
