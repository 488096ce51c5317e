package org.maillage.funding.call;

import java.time.Instant;
import java.time.LocalDate;

/** What has happened to a call. */
public sealed interface CallEvent {

    /** When it occurred. */
    Instant at();

    /** @param revision 1, then 2, 3… */
    record CallPublished(Instant at, CallTerms terms, int revision) implements CallEvent {}

    /** @param closedOn last day of the call */
    record CallClosed(Instant at, LocalDate closedOn) implements CallEvent {}
}
