package org.maillage.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One reader of the live stream. */
final class StreamReader {

    private static final String END = "\n\n";
    private static final String OK = "HTTP/1.1 200";

    private final SocketChannel channel;
    private final Deliveries deliveries;
    private final ByteArrayOutputStream unread = new ByteArrayOutputStream();
    private boolean asked;
    private volatile long counted = Deliveries.NOTHING;
    private volatile boolean ended;

    StreamReader(SocketChannel channel, Deliveries deliveries) {
        this.channel = channel;
        this.deliveries = deliveries;
    }

    SocketChannel channel() {
        return channel;
    }

    /** How many needs it knows to be reported. */
    long counted() {
        return counted;
    }

    boolean isAdmitted() {
        return counted != Deliveries.NOTHING && !ended;
    }

    boolean isEnded() {
        return ended;
    }

    void ask(String selection, String host) throws IOException {
        String request = "GET /api/live?" + selection + " HTTP/1.1\r\nHost: " + host
                + "\r\nAccept: text/event-stream\r\nConnection: keep-alive\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Reads what there is; false when the stream has ended. */
    boolean read(ByteBuffer buffer) {
        try {
            buffer.clear();
            int read = channel.read(buffer);
            if (read < 0) {
                ended = true;
                return false;
            }
            take(buffer.flip());
        } catch (IOException broken) {
            ended = true;
        }
        return !ended;
    }

    private void take(ByteBuffer buffer) {
        long now = System.nanoTime();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        unread.writeBytes(bytes);
        String text = unread.toString(StandardCharsets.UTF_8);
        int end = text.lastIndexOf(END);
        if (end < 0) {
            return;
        }
        unread.reset();
        unread.writeBytes(text.substring(end + END.length()).getBytes(StandardCharsets.UTF_8));
        if (!asked) {
            asked = true;
            ended = !text.startsWith(OK);
        }
        for (String frame : text.substring(0, end).split(END, -1)) {
            counted = deliveries.arrived(frame, counted, now);
        }
    }
}
