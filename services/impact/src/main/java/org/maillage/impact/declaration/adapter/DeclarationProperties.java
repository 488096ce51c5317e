package org.maillage.impact.declaration.adapter;

import java.time.Period;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the declarations.
 *
 * @param textsKeptFor   how long the free texts of a declaration are kept after the last thing that was recorded of it
 * @param metropoleSiren of the Métropole, which is no co-funder of what it funds itself; Toulouse Métropole by default
 */
@ConfigurationProperties("maillage.impact.declarations")
record DeclarationProperties(
        @DefaultValue("P3Y") Period textsKeptFor,
        @DefaultValue("243100518") String metropoleSiren) {

    private static final Pattern SIREN = Pattern.compile("\\d{9}");

    DeclarationProperties {
        if (!SIREN.matcher(metropoleSiren).matches()) {
            throw new IllegalArgumentException(
                    "maillage.impact.declarations.metropole-siren must have 9 digits, not " + metropoleSiren);
        }
    }
}
