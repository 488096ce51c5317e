package org.maillage.projection.live.adapter;

import io.micrometer.tracing.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.trace.MessageSpans;

/**
 * The spans from a flush to the frame that tells of it, of sampled events. A frame tells of many events at once, so that each has a
 * span of its own below its own trace. Flushed by the threads of the fold, told by that of the live stream.
 */
final class Tellings {

    private final MessageSpans spans;
    private final Queue<Span> open = new ConcurrentLinkedQueue<>();

    Tellings(MessageSpans spans) {
        this.spans = spans;
    }

    /** Events of these contexts are in the cells. */
    void flushed(List<String> contexts) {
        contexts.forEach(it -> open.add(spans.step("tell readers", it)));
    }

    /** Those of which nobody has been told: to be taken before the cells are read, and given back once they are told. */
    List<Span> toTell() {
        if (open.isEmpty()) {
            return List.of();
        }
        var taken = new ArrayList<Span>();
        for (Span span = open.poll(); span != null; span = open.poll()) {
            taken.add(span);
        }
        return taken;
    }

    /**
     * They are told.
     *
     * @param readers how many were there
     * @param fault   why they are not
     */
    void told(List<Span> tellings, int readers, @Nullable Throwable fault) {
        for (Span span : tellings) {
            span.tag("maillage.live.readers", readers);
            if (fault != null) {
                span.error(fault);
            }
            span.end();
        }
    }
}
