package org.maillage.funding.call.adapter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.call.CallKind;
import org.maillage.funding.call.CallState;
import org.maillage.funding.call.CallState.Absent;
import org.maillage.funding.call.CallState.Closed;
import org.maillage.funding.call.CallState.Known;
import org.maillage.funding.call.CallState.Published;
import org.maillage.funding.call.CallTerms;
import org.maillage.funding.call.DeMinimis;

/**
 * The state of a call as it is stored: flat, so that it can be queried. Days are ISO text, which sorts and knows no time zone.
 *
 * @param closedOn last day of a call that is closed
 */
record CallDocument(
        CallStage stage,
        int revision,
        String title,
        CallKind kind,
        String schemeCode,
        int year,
        long envelopeCents,
        String opensOn,
        String closesOn,
        @Nullable String closedOn,
        boolean juryRequired,
        @Nullable Long ceilingCents,
        List<String> themes,
        DeMinimis deMinimis,
        List<String> programmes) {

    /** Names of the states. */
    enum CallStage {
        PUBLISHED,
        CLOSED
    }

    static CallDocument of(CallState state) {
        return switch (state) {
            case Absent _ -> throw new IllegalArgumentException("there is nothing to store of an unknown call");
            case Published it -> of(it, CallStage.PUBLISHED, null);
            case Closed it -> of(it, CallStage.CLOSED, it.lastDay().toString());
        };
    }

    private static CallDocument of(Known call, CallStage stage, @Nullable String closedOn) {
        CallTerms terms = call.terms();
        return new CallDocument(
                stage,
                call.revision(),
                terms.title(),
                terms.kind(),
                terms.schemeCode(),
                terms.year(),
                terms.envelopeCents(),
                terms.opensOn().toString(),
                terms.closesOn().toString(),
                closedOn,
                terms.juryRequired(),
                terms.ceilingCents(),
                terms.themes(),
                terms.deMinimis(),
                terms.programmes());
    }

    CallState toState() {
        var terms = new CallTerms(
                title,
                kind,
                schemeCode,
                year,
                envelopeCents,
                LocalDate.parse(opensOn),
                LocalDate.parse(closesOn),
                juryRequired,
                ceilingCents,
                themes,
                deMinimis,
                programmes);
        return closedOn == null
                ? new Published(terms, revision)
                : new Closed(terms, revision, LocalDate.parse(closedOn));
    }
}
