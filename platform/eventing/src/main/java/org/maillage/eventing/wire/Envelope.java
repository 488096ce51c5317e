package org.maillage.eventing.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of a statement, a domain event or a verdict.
 *
 * @param id         unique with {@code source}, for ever
 * @param source     who says it, a URI-reference
 * @param type       logical name with its major version, never a class name
 * @param subject    a partner's own reference of the file, or the aggregate id of a domain event
 * @param time       when it occurred
 * @param extensions extension attributes by name, see {@link Extension}
 */
public record Envelope(
        String id, String source, String type, @Nullable String subject, Instant time, Map<String, String> extensions) {

    public Envelope {
        extensions = Map.copyOf(extensions);
    }

    /** The value of an extension attribute, where it is there. */
    public Optional<String> extension(String name) {
        return Optional.ofNullable(extensions.get(name));
    }

    /** When it was recorded; {@code time} where nobody said. */
    public Instant recordedTime() {
        return extension(Extension.RECORDED_TIME).map(Instant::parse).orElse(time);
    }

    /** Place in the history of its aggregate, from 1; 0 where there is none. */
    public long sequence() {
        return extension(Extension.SEQUENCE).map(Long::parseLong).orElse(0L);
    }

    /** The same with one more extension attribute; a null value leaves it as it is. */
    public Envelope with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(extensions);
        more.put(name, value);
        return new Envelope(id, source, type, subject, time, more);
    }
}
