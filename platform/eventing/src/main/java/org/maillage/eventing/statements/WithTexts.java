package org.maillage.eventing.statements;

import java.util.Map;

/** Data that may hold free texts, which stay with the owner and are kept encrypted. */
public interface WithTexts {

    /** The texts that are there, by field. */
    Map<String, String> texts();
}
