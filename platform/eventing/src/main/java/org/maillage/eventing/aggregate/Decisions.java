package org.maillage.eventing.aggregate;

import io.micrometer.tracing.Span;
import org.maillage.eventing.trace.MessageSpans;

/** The spans of decisions about one kind of aggregate: what was decided is said to come from there. */
final class Decisions {

    private final String kind;
    private final String name;
    private final MessageSpans spans;

    Decisions(String kind, MessageSpans spans) {
        this.kind = kind;
        this.name = "decide " + kind;
        this.spans = spans;
    }

    Span begin(Message<?> message) {
        return spans.step(name, message.traceParent());
    }

    /** The cause as the events of a decision name it. */
    Cause within(Span span, Cause cause) {
        return span.isNoop() ? cause : cause.tracedFrom(spans.after(span, cause.traceParent()));
    }

    void end(Span span, Message<?> message, Outcome outcome) {
        if (span.isNoop()) {
            return;
        }
        span.tag("maillage.aggregate", kind)
                .tag("maillage.aggregate.id", message.target().toString())
                .tag("maillage.causation.id", message.id());
        switch (outcome) {
            case Outcome.Applied(var events) ->
                span.tag("maillage.outcome", "applied").tag("maillage.events", events.size());
            case Outcome.Refused(var code, var _, var _) ->
                span.tag("maillage.outcome", "refused").tag("maillage.code", code);
            case Outcome.Waits(var code, var _, var _) ->
                span.tag("maillage.outcome", "waiting").tag("maillage.code", code);
        }
        span.end();
    }
}
