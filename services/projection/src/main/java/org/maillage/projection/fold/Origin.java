package org.maillage.projection.fold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which event it was.
 *
 * @param eventId       as the publisher numbered it; empty when the record did not say
 * @param type          logical name with its major version; empty when the record did not say
 * @param aggregate     the file that it is about; null when the record did not say
 * @param sequence      its place in the history of that file, from 1; 0 when the record did not say
 * @param occurred      when it happened
 * @param recorded      when the owning service established it
 * @param cause         what led to it: a receipt, an event or a command
 * @param partnerSource who said so, when a partner's statement led to it
 */
public record Origin(
        String eventId,
        String type,
        @Nullable UUID aggregate,
        long sequence,
        Instant occurred,
        Instant recorded,
        @Nullable String cause,
        @Nullable String partnerSource) {

    private static final int PARTS = 5;
    private static final int NAME = 3;

    /** The middle of the type, {@code need-reported} of {@code org.maillage.needs.need-reported.v1}; empty when it has another form. */
    public String name() {
        return name(type);
    }

    /** The same of any type. */
    public static String name(String type) {
        String[] parts = type.split("\\.", -1);
        return parts.length == PARTS ? parts[NAME] : "";
    }
}
