/** What may be published: types with their schemas and golden examples, as {@code platform/contracts} lists them. */
@NullMarked
package org.maillage.partners.contracts;

import org.jspecify.annotations.NullMarked;
