package org.maillage.projection.live;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One server-sent event, serialised once for all who get it.
 *
 * @param bytes as they go over the wire; not to be changed
 */
public record Frame(byte[] bytes) {

    /** An event with an id, from which a reader can resume. */
    static Frame numbered(String id, String event, String data) {
        return new Frame(
                ("id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /** This event and another one behind it. */
    Frame and(Frame other) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
        System.arraycopy(other.bytes, 0, both, bytes.length, other.bytes.length);
        return new Frame(both);
    }

    /** An event without one. */
    static Frame plain(String event, String data) {
        return new Frame(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
}
