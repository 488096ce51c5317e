package org.maillage.projection.fold;

/** Which event of a file is taken. */
@FunctionalInterface
interface SequenceRule {

    /** The very next: a repetition was taken before, and what leaves a gap comes again behind what is missing. */
    SequenceRule NEXT_ONLY = (last, sequence) -> sequence == last + 1;

    /** Whether an event with this sequence is taken after the one with sequence {@code last}. */
    boolean takes(long last, long sequence);
}
