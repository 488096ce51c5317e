package org.maillage.projection.fold.adapter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the fold runs.
 *
 * @param members         how many members of the consumer group an instance runs; what follows is for each of them
 * @param linger          how long events are gathered before a flush
 * @param catchUpLinger   the same while far behind, so that many contributions fold into one write
 * @param catchingUpFrom  how many events behind counts as far behind
 * @param mostEvents      a flush at the latest after this many events
 * @param mostCells       a flush at the latest with this many cells to write; bounds memory
 */
@ConfigurationProperties("maillage.projection")
record FoldProperties(
        @DefaultValue("2") int members,
        @DefaultValue("25ms") Duration linger,
        @DefaultValue("15s") Duration catchUpLinger,
        @DefaultValue("5000") long catchingUpFrom,
        @DefaultValue("200000") int mostEvents,
        @DefaultValue("300000") int mostCells) {

    FoldProperties {
        if (members < 1) {
            throw new IllegalArgumentException("maillage.projection.members counts from 1, not " + members);
        }
    }
}
