package org.maillage.projection.threads;

import org.maillage.projection.fold.JournalEntry;

/** The middle of a type: {@code need-reported} of {@code org.maillage.needs.need-reported.v1}. */
final class EventName {

    private EventName() {}

    /** Empty when the type has another form; also that of an event that could not be read, when it told its type. */
    static String of(JournalEntry event) {
        String[] parts = event.origin().type().split("\\.", -1);
        return parts.length == 5 ? parts[3] : "";
    }
}
