package org.maillage.funding.call;

import java.util.OptionalLong;

/** De-minimis regime under which a call’s awards to economic activities are made. */
public enum DeMinimis {
    /** None applies. */
    NONE(0),
    /** Regulation (EU) 2023/2831: 300 000 € per undertaking over three rolling years. */
    GENERAL(30_000_000),
    /** Regulation (EU) 2023/2832, services of general economic interest: 750 000 €. */
    SIEG(75_000_000);

    private final long ceilingCents;

    DeMinimis(long ceilingCents) {
        this.ceilingCents = ceilingCents;
    }

    /** What one undertaking may have had over three rolling years, in cents; empty where no regime applies. */
    public OptionalLong ceilingCents() {
        return this == NONE ? OptionalLong.empty() : OptionalLong.of(ceilingCents);
    }
}
