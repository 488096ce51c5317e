package org.maillage.needs.need;

import java.util.UUID;

/** Identity of a need: that of its file, and of the thread that starts with it. */
public record NeedId(UUID value) implements Comparable<NeedId> {

    /** By their text form, so that anyone can tell which of two is the smaller. */
    @Override
    public int compareTo(NeedId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
