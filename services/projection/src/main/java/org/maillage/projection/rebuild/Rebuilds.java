package org.maillage.projection.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.maillage.projection.rebuild.Rebuild.Advance;

/** All rebuilds that ever were, kept for all instances. */
public interface Rebuilds {

    /**
     * Keeps a new one.
     *
     * @return false when its number is taken already
     */
    boolean add(Rebuild begun);

    /** That of a generation. */
    Optional<Rebuild> find(int generation);

    /** The last ones, the newest first. */
    List<Rebuild> latest(int most);

    /**
     * Takes it on, or goes on holding it, unless another instance holds it.
     *
     * @param holder names this instance
     * @param time   after which another may take it on, unless it is asked for again before
     */
    boolean hold(int generation, String holder, Duration time);

    /** It has come so far. */
    void advanced(int generation, Advance advance);

    /** It is being proved from now on, or is begun again after a fault. */
    void proving(int generation);

    /** It is compared. */
    void proved(int generation, Proof proof);

    /** It could not go on this time. */
    void failed(int generation, String fault);

    /** It is thrown away. */
    void discarded(int generation);
}
