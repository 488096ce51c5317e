package org.maillage.projection.incoming;

import java.util.Optional;
import java.util.Set;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;

/** The vocabulary of one publisher. */
public interface Facts {

    /** The types that are counted. */
    Set<String> types();

    /**
     * What happened, in the terms of the figures; empty for a type that is not counted or not known.
     *
     * @throws UnreadableRecordException when a field that is counted is missing or has another form
     */
    Optional<Object> read(WireEvent event);
}
