package org.maillage.incubation.project.adapter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;

/** Free texts of a project, opened for the staff who may read them. */
final class Texts {

    private final FileKeys keys;

    Texts(FileKeys keys) {
        this.keys = keys;
    }

    /** What can still be read: nothing of what was said before the project's key was deleted. */
    List<ReadableText> open(UUID project, List<SealedText> sealed) {
        Optional<TextCipher> cipher = sealed.isEmpty() ? Optional.empty() : keys.find(project);
        return cipher.stream()
                .flatMap(key -> sealed.stream().flatMap(it -> open(key, it).stream()))
                .toList();
    }

    private static Optional<ReadableText> open(TextCipher key, SealedText sealed) {
        return open(key, sealed.cipher()).map(it -> new ReadableText(sealed.messageId(), sealed.field(), it));
    }

    /** Nothing for a text under a key that was deleted, while the project has another since. */
    static Optional<String> open(TextCipher key, byte[] sealed) {
        try {
            return Optional.of(key.open(sealed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Deletes the key of a project: its texts cannot be read by anyone any more. */
    void forget(UUID project) {
        keys.forget(project);
    }

    /**
     * @param causationId the statement or command that brought it
     * @param field       which of its texts
     */
    record ReadableText(String causationId, String field, String text) {}
}
