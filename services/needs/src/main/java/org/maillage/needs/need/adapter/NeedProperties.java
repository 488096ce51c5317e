package org.maillage.needs.need.adapter;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the needs.
 *
 * @param textsKeptFor   how long the free texts of a need are kept after the last thing that was recorded of it
 * @param contactKeptFor how long the contact of whoever reported a need is kept after the last answer
 */
@ConfigurationProperties("maillage.needs")
record NeedProperties(
        @DefaultValue("P3Y") Period textsKeptFor,
        @DefaultValue("P12M") Period contactKeptFor) {

    NeedProperties {
        if (contactKeptFor.isNegative() || contactKeptFor.isZero()) {
            throw new IllegalArgumentException(
                    "maillage.needs.contact-kept-for must be a positive period, not " + contactKeptFor);
        }
    }
}
