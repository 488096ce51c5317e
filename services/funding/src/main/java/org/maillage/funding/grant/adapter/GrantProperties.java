package org.maillage.funding.grant.adapter;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the grants.
 *
 * @param textsKeptFor how long the free texts of a grant are kept after the last thing that was recorded of it
 */
@ConfigurationProperties("maillage.funding.grants")
record GrantProperties(@DefaultValue("P6Y") Period textsKeptFor) {}
