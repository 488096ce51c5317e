package org.maillage.projection.live;

import java.nio.charset.StandardCharsets;

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

    /** An event without one. */
    static Frame plain(String event, String data) {
        return new Frame(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
}
