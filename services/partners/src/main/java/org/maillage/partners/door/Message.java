package org.maillage.partners.door;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent of a statement, beside its source, id and type.
 *
 * @param subject    the partner's own reference of the file; null where the data names another file
 * @param time       when it occurred
 * @param extensions further CloudEvents attributes, those of the door included
 * @param data       JSON, UTF-8; not to be changed
 */
public record Message(@Nullable String subject, Instant time, Map<String, String> extensions, byte[] data) {

    public Message {
        extensions = Map.copyOf(extensions);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Message message
                && String.valueOf(subject).equals(String.valueOf(message.subject))
                && time.equals(message.time)
                && extensions.equals(message.extensions)
                && Arrays.equals(data, message.data);
    }

    @Override
    public int hashCode() {
        return 31 * extensions.hashCode() + Arrays.hashCode(data);
    }

    /** No content: it may be personal. */
    @Override
    public String toString() {
        return "Message[" + data.length + " bytes]";
    }
}
