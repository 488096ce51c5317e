package org.maillage.partners.takeover;

/** Every partition of every topic of statements. */
public interface ControlLog {

    /**
     * Tells the step to each of them; durable everywhere when it returns. Telling a step twice does no harm.
     *
     * @param actorId who commanded it
     * @return how many partitions were told
     */
    int tell(Takeover step, String actorId);
}
