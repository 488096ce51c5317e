package org.maillage.impact.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.privacy.TextCipher;

/** Free texts of a file: sealed when they come in with a command, opened for the staff who may read them. */
public final class Texts {

    /** Field of the opaque id of a person: compared, never shown. */
    public static final String PERSON = "personRef";

    private final FileKeys keys;

    /** @param keys one per file */
    public Texts(FileKeys keys) {
        this.keys = keys;
    }

    /** A text of a command, sealed under the key of its file. */
    public List<SealedText> seal(UUID file, String commandId, String field, String text) {
        TextCipher cipher = Objects.requireNonNull(keys.of(List.of(file)).get(file));
        return List.of(new SealedText(commandId, field, cipher.seal(text)));
    }

    /** What can still be read; nothing once the file's key is deleted. */
    public List<ReadableText> open(UUID file, List<SealedText> sealed) {
        Optional<TextCipher> cipher = sealed.isEmpty() ? Optional.empty() : keys.find(file);
        var readable = new ArrayList<ReadableText>();
        cipher.ifPresent(key -> sealed.stream()
                .filter(it -> !it.field().equals(PERSON))
                .forEach(it -> readable.add(new ReadableText(it.messageId(), it.field(), key.open(it.cipher())))));
        return readable;
    }

    /**
     * @param causationId the statement or command that brought it
     * @param field       which of its texts
     */
    public record ReadableText(String causationId, String field, String text) {}
}
