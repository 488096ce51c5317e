/** Tests. */
@NullMarked
package org.maillage.partners.statement;

import org.jspecify.annotations.NullMarked;
