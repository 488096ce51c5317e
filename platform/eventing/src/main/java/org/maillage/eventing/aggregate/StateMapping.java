package org.maillage.eventing.aggregate;

import org.bson.Document;

/**
 * How a state is stored: flat, with names that outlive a refactoring, so that it can be queried.
 *
 * @param <S> states, sealed
 */
public interface StateMapping<S> {

    /** The state as it is stored. */
    Document write(S state);

    /** The state that was stored so. */
    S read(Document stored);
}
