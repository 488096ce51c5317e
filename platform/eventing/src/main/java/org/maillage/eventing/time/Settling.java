package org.maillage.eventing.time;

import java.util.function.BooleanSupplier;

/**
 * Comes to rest before and after time moves on while history is taken over, so that a decision finds what a decision about
 * another file before it has led to.
 */
public interface Settling {

    /**
     * Waits until all that was established is in the log, and all that is in the log by now has come to the service's views.
     *
     * @param goesOn false once the service stops
     * @return false when it stopped before it was so
     */
    boolean settle(BooleanSupplier goesOn);

    /**
     * Wakes what is due by now, to the end, and waits until that has settled.
     *
     * @param goesOn false once the service stops
     * @return false when it stopped before it was so
     */
    boolean wake(BooleanSupplier goesOn);
}
