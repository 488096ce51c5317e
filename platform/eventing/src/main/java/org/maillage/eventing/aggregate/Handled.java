package org.maillage.eventing.aggregate;

/**
 * The answer to one message.
 *
 * @param outcome what became of it
 * @param again   it had been decided before: this is what was decided then
 * @param version of the aggregate after it: how many events it has
 */
public record Handled(Outcome outcome, boolean again, long version) {}
