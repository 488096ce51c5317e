package org.maillage.defaults.telemetry;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** The trace that the current thread works in, as it is passed on. */
public final class Traces {

    private final Tracer tracer;

    /** Asks the given tracer. */
    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The W3C {@code traceparent} of the work at hand; null outside of any trace. */
    public @Nullable String current() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null || context.traceId().isEmpty()) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }

    /** The trace id alone, 32 hexadecimal digits, as logs and problems give it; null outside of any trace. */
    public @Nullable String currentId() {
        TraceContext context = tracer.currentTraceContext().context();
        return context == null || context.traceId().isEmpty() ? null : context.traceId();
    }
}
