/** The takeover command over HTTP, and its control records in Kafka. */
@NullMarked
package org.maillage.partners.takeover.adapter;

import org.jspecify.annotations.NullMarked;
