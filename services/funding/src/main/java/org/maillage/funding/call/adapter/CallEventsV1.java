package org.maillage.funding.call.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.JsonEvents;
import org.maillage.funding.call.CallEvent;
import org.maillage.funding.call.CallEvent.CallClosed;
import org.maillage.funding.call.CallEvent.CallPublished;
import org.maillage.funding.call.CallKind;
import org.maillage.funding.call.CallTerms;
import org.maillage.funding.call.DeMinimis;

/** Domain events of a call as others read them: field by field what {@code platform/contracts} says. */
final class CallEventsV1 {

    static final JsonEvents<CallEvent, CallEventV1> FORMAT = new JsonEvents<>(
            "funding",
            Map.of("call-published", CallPublishedV1.class, "call-closed", CallClosedV1.class),
            CallEventsV1::write,
            CallEventsV1::read);

    private CallEventsV1() {}

    /** The data of one. */
    sealed interface CallEventV1 {}

    record CallPublishedV1(
            String title,
            CallKind kind,
            String schemeCode,
            Integer year,
            Long envelopeCents,
            LocalDate opensOn,
            LocalDate closesOn,
            Boolean juryRequired,
            @Nullable Long ceilingCents,
            @Nullable List<String> themes,
            @Nullable DeMinimis deMinimis,
            Integer revision,
            @Nullable List<String> programmes)
            implements CallEventV1 {}

    record CallClosedV1(LocalDate closedOn) implements CallEventV1 {}

    private static CallEventV1 write(CallEvent event) {
        return switch (event) {
            case CallPublished(var _, var terms, int revision) -> published(terms, revision);
            case CallClosed it -> new CallClosedV1(it.closedOn());
        };
    }

    private static CallPublishedV1 published(CallTerms terms, int revision) {
        return new CallPublishedV1(
                terms.title(),
                terms.kind(),
                terms.schemeCode(),
                terms.year(),
                terms.envelopeCents(),
                terms.opensOn(),
                terms.closesOn(),
                terms.juryRequired(),
                terms.ceilingCents(),
                unlessEmpty(terms.themes()),
                terms.deMinimis(),
                revision,
                unlessEmpty(terms.programmes()));
    }

    private static CallEvent read(Envelope envelope, CallEventV1 data) {
        return switch (data) {
            case CallPublishedV1 it -> new CallPublished(envelope.time(), terms(it), it.revision());
            case CallClosedV1 it -> new CallClosed(envelope.time(), it.closedOn());
        };
    }

    private static CallTerms terms(CallPublishedV1 it) {
        return new CallTerms(
                it.title(),
                it.kind(),
                it.schemeCode(),
                it.year(),
                it.envelopeCents(),
                it.opensOn(),
                it.closesOn(),
                it.juryRequired(),
                it.ceilingCents(),
                Objects.requireNonNullElse(it.themes(), List.of()),
                Objects.requireNonNullElse(it.deMinimis(), DeMinimis.NONE),
                Objects.requireNonNullElse(it.programmes(), List.of()));
    }

    private static @Nullable List<String> unlessEmpty(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
