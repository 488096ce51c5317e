/** The partners' door: what partners say is checked, kept and sent to its owner, and the verdict kept for them. */
@NullMarked
package org.maillage.partners;

import org.jspecify.annotations.NullMarked;
