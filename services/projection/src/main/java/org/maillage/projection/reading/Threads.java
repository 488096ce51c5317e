package org.maillage.projection.reading;

import java.util.Set;

/** The chains of files from a need to its jobs, as they hang together by now. */
public interface Threads {

    /** Every thread stays as its events told it. */
    Threads AS_TOLD = Set::of;

    /** The ids of the files on the same chain as one of them, itself among them; itself alone when nobody heard of it. */
    Set<String> sameAs(String file);
}
