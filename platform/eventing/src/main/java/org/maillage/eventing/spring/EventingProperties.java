package org.maillage.eventing.spring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reads and writes events.
 *
 * @param publishTimeout how long to wait for acknowledgements before leaving the rest to the sweeper
 * @param sweepEvery     how often the sweeper looks
 * @param sweepAfter     how long after a save publishing is left to the owner
 * @param wakeEvery      how often it is looked for what is due
 * @param createTopics   whether to make the topics of the catalogue that are missing
 * @param replication    of the topics that are made
 * @param threads        consumers per subscription
 */
@ConfigurationProperties("maillage.eventing")
record EventingProperties(
        @DefaultValue("20s") Duration publishTimeout,
        @DefaultValue("1s") Duration sweepEvery,
        @DefaultValue("25s") Duration sweepAfter,
        @DefaultValue("1s") Duration wakeEvery,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("1") short replication,
        @DefaultValue("1") int threads) {}
