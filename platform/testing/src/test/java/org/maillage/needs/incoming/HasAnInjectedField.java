package org.maillage.needs.incoming;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

final class HasAnInjectedField {

    @Autowired
    @Nullable
    String injected;
}
