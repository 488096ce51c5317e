package org.maillage.needs.incoming;

import java.time.Instant;
import java.util.Date;

@SuppressWarnings("JavaUtilDate")
final class MakesAnOldDate {

    boolean isPast(Instant now) {
        return new Date().toInstant().isBefore(now);
    }

    Instant turnedIsAllowed(Instant at) {
        return Date.from(at).toInstant();
    }
}
