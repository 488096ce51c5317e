package org.maillage.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;

/**
 * The live streams that are open. They end when the gateway stops, before the server waits for requests in flight: a
 * client that reads for ever must not hold it up.
 */
final class EventStreams implements SmartLifecycle {

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final int most;
    private final Duration pulse;
    private volatile boolean stopped;

    EventStreams(GatewayProperties limits, MeterRegistry meters) {
        most = limits.maxStreams();
        pulse = limits.pulse();
        Gauge.builder("maillage.gateway.streams", open, Set::size)
                .description("live streams that are open")
                .register(meters);
    }

    /** Whether a part's answer is a live stream. */
    static boolean isStream(ClassicHttpResponse answer) {
        Header type = answer.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.getValue() != null && type.getValue().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** True when there is no room for another. */
    boolean areFull() {
        return open.size() >= most;
    }

    /** Passes a stream on until it ends. */
    long relay(InputStream part, OutputStream client) {
        var stream = new EventStream(part, client);
        open.add(stream);
        try {
            if (stopped) {
                stream.close();
            }
            return stream.relay(pulse);
        } finally {
            open.remove(stream);
        }
    }

    @Override
    public void start() {
        stopped = false;
    }

    @Override
    public void stop() {
        stopped = true;
        open.forEach(stream -> stream.endForNow(ThreadLocalRandom.current()));
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
