package org.maillage.impact.job;

import java.util.UUID;

/** Identity of a claim of a job. */
public record JobId(UUID value) implements Comparable<JobId> {

    /** By their text form, so that anyone can tell which of two is the smaller. */
    @Override
    public int compareTo(JobId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
