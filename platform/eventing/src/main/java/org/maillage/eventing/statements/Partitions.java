package org.maillage.eventing.statements;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** The partitions that one consumer reads, as long as it is called. Of those it does not own any more, nothing is done. */
public interface Partitions {

    /** Those it owns now. */
    Set<TopicPartition> owned();

    /** Whether nothing is in the log behind what was polled of it, as far as is known without asking. */
    boolean isReadToItsEnd(TopicPartition partition);

    /**
     * Remembers durably how far each was taken in.
     *
     * @param next offsets behind what was taken in
     */
    void commit(Map<TopicPartition, Long> next);

    /** Has it polled from an offset on, whatever of it was polled before. */
    void moveTo(TopicPartition partition, long offset);

    /** Has nothing polled of these until they are resumed. */
    void pause(Collection<TopicPartition> partitions);

    /** Has them polled again from where they are. */
    void resume(Collection<TopicPartition> partitions);

    /** Whether the consumer is to end as soon as it can. */
    boolean isStopping();
}
