package org.maillage.partners.registry;

import java.util.List;
import java.util.Optional;

/** The registered partners. */
public interface Registry {

    /** The partner with this id; a change made elsewhere may take some seconds to be seen. */
    Optional<Partner> find(String id);

    /** All of them, by id. */
    List<Partner> all();

    /** Registers a partner, or changes one as a whole; true when it was not there. */
    boolean put(Partner partner);
}
