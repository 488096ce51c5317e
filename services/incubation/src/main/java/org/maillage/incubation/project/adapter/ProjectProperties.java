package org.maillage.incubation.project.adapter;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the projects.
 *
 * @param textsKeptFor how long the free texts of a project are kept after the last thing that was recorded of it
 * @param notesKeptFor how long notes are kept after the last one on their project
 */
@ConfigurationProperties("maillage.incubation")
record ProjectProperties(
        @DefaultValue("P3Y") Period textsKeptFor,
        @DefaultValue("P3Y") Period notesKeptFor) {

    ProjectProperties {
        if (notesKeptFor.isNegative() || notesKeptFor.isZero()) {
            throw new IllegalArgumentException(
                    "maillage.incubation.notes-kept-for must be a positive period, not " + notesKeptFor);
        }
    }
}
