package org.maillage.projection.fold;

/** Where an event stands in the log, for ever. */
public record Position(Partition partition, long offset) {}
