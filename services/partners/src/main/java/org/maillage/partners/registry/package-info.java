/** Who may say what: the registered partners and their rights. */
@NullMarked
package org.maillage.partners.registry;

import org.jspecify.annotations.NullMarked;
