package org.maillage.impact.incoming.partners;

import java.util.UUID;
import org.maillage.impact.declaration.Place;

/**
 * What is needed of a file that another names.
 *
 * @param thread    its thread
 * @param synthetic demonstration data
 * @param where     {@link Place#UNKNOWN} for a file that has no place
 */
record NamedFile(UUID thread, boolean synthetic, Place where) {}
