package org.maillage.funding.grant.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;

/** Free texts of a grant: sealed when they come in with a command, opened for the staff who may read them. */
final class Texts {

    private final FileKeys keys;

    Texts(FileKeys keys) {
        this.keys = keys;
    }

    /** A text of a command, sealed under the key of its grant. */
    List<SealedText> seal(UUID grant, String commandId, String field, String text) {
        TextCipher cipher = Objects.requireNonNull(keys.of(List.of(grant)).get(grant));
        return List.of(new SealedText(commandId, field, cipher.seal(text)));
    }

    /** What can still be read; nothing once the grant's key is deleted. */
    List<ReadableText> open(UUID grant, List<SealedText> sealed) {
        Optional<TextCipher> cipher = sealed.isEmpty() ? Optional.empty() : keys.find(grant);
        var readable = new ArrayList<ReadableText>();
        cipher.ifPresent(key -> sealed.forEach(
                it -> readable.add(new ReadableText(it.messageId(), it.field(), key.open(it.cipher())))));
        return readable;
    }

    /** Deletes the key of a grant: its texts cannot be read by anyone any more. */
    void forget(UUID grant) {
        keys.forget(grant);
    }

    /**
     * @param causationId the statement or command that brought it
     * @param field       which of its texts
     */
    record ReadableText(String causationId, String field, String text) {}
}
