package org.maillage.impact.job.adapter;

import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the jobs.
 *
 * @param incubators    short names of the partners whose checks confirm a job as an incubator's
 * @param textsKeptFor  how long the free texts of a job are kept after the last thing that was recorded of it
 * @param personKeptFor how long the opaque id of a person is kept after the first day of the job
 */
@ConfigurationProperties("maillage.impact.jobs")
record JobProperties(
        @DefaultValue({"premiere-brique", "maison-initiative"})
        Set<String> incubators,

        @DefaultValue("P3Y") Period textsKeptFor,
        @DefaultValue("P24M") Period personKeptFor) {

    JobProperties {
        incubators = Set.copyOf(incubators);
        if (personKeptFor.isNegative() || personKeptFor.isZero()) {
            throw new IllegalArgumentException(
                    "maillage.impact.jobs.person-kept-for must be a positive period, not " + personKeptFor);
        }
    }
}
