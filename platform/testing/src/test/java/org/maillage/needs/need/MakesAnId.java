package org.maillage.needs.need;

import java.util.UUID;

final class MakesAnId {

    UUID made() {
        return UUID.randomUUID();
    }
}
