/** Third places (tiers-lieux): what they offer, what they are recognised for, and who occupies them. */
@NullMarked
package org.maillage.thirdplaces;

import org.jspecify.annotations.NullMarked;
