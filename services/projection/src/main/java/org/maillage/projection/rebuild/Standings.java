package org.maillage.projection.rebuild;

/** Where the standing of the generations is kept, for all instances. */
public interface Standings {

    /** As it is now. */
    Standing read();

    /**
     * Changes it, unless it was changed since it was read.
     *
     * @return whether it is now what is wanted
     */
    boolean replace(Standing read, Standing wanted);
}
