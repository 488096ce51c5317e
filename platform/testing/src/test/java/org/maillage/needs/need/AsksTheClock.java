package org.maillage.needs.need;

import java.time.Instant;

final class AsksTheClock {

    Instant now() {
        return Instant.now();
    }
}
