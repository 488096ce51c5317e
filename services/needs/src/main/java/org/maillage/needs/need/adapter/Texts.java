package org.maillage.needs.need.adapter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;

/** Free texts of a need: sealed when they come in with a command, opened for the staff who may read them. */
final class Texts {

    private final FileKeys keys;

    Texts(FileKeys keys) {
        this.keys = keys;
    }

    /** A text of a command, sealed under the key of its need. */
    List<SealedText> seal(UUID need, String commandId, String field, String text) {
        TextCipher cipher = Objects.requireNonNull(keys.of(List.of(need)).get(need));
        return List.of(new SealedText(commandId, field, cipher.seal(text)));
    }

    /** What can still be read: nothing of what was said before the need's key was deleted. */
    List<ReadableText> open(UUID need, List<SealedText> sealed) {
        Optional<TextCipher> cipher = sealed.isEmpty() ? Optional.empty() : keys.find(need);
        return cipher.stream()
                .flatMap(key -> sealed.stream().flatMap(it -> open(key, it).stream()))
                .toList();
    }

    /** Nothing for a text under a key that was deleted, while the need has another since. */
    private static Optional<ReadableText> open(TextCipher key, SealedText sealed) {
        try {
            return Optional.of(new ReadableText(sealed.messageId(), sealed.field(), key.open(sealed.cipher())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Deletes the key of a need: its texts cannot be read by anyone any more. */
    void forget(UUID need) {
        keys.forget(need);
    }

    /**
     * @param causationId the statement or command that brought it
     * @param field       which of its texts
     */
    record ReadableText(String causationId, String field, String text) {}
}
