package org.maillage.incubation.project.adapter;

import java.util.ArrayList;
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

    /** What can still be read; nothing once the project's key is deleted. */
    List<ReadableText> open(UUID project, List<SealedText> sealed) {
        Optional<TextCipher> cipher = sealed.isEmpty() ? Optional.empty() : keys.find(project);
        var readable = new ArrayList<ReadableText>();
        cipher.ifPresent(key -> sealed.forEach(
                it -> readable.add(new ReadableText(it.messageId(), it.field(), key.open(it.cipher())))));
        return readable;
    }

    /**
     * @param causationId the statement or command that brought it
     * @param field       which of its texts
     */
    record ReadableText(String causationId, String field, String text) {}
}
