package org.maillage.eventing.time;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** Per partition of a statement topic, the instant that stands for the present while history is being taken over. */
public interface Takeovers {

    /** Event type of the control records that open, advance and close it. */
    String TYPE = "org.maillage.takeover.v1";

    /** The instant in force; empty when no takeover is open. */
    Optional<Instant> until(TopicPartition partition);

    /** Opens or advances it in each, or closes it where empty; durably, in one go. */
    void set(Map<TopicPartition, Optional<Instant>> until);

    /** Forgets what is remembered of partitions that someone else may have owned meanwhile. */
    default void reread() {}
}
