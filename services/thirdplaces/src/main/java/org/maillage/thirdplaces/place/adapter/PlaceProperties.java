package org.maillage.thirdplaces.place.adapter;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the third places.
 *
 * @param textsKeptFor how long the free texts of a place are kept after the last thing that was recorded of it
 */
@ConfigurationProperties("maillage.thirdplaces")
record PlaceProperties(@DefaultValue("P3Y") Period textsKeptFor) {}
