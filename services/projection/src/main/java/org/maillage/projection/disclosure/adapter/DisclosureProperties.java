package org.maillage.projection.disclosure.adapter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When releases are made.
 *
 * @param settledFor how long ago what was recorded earlier than that must have been counted: no release is made while a history is
 *                   taken over, or a generation built
 */
@ConfigurationProperties("maillage.projection.disclosure")
record DisclosureProperties(@DefaultValue("60s") Duration settledFor) {}
