/**
 * What a statement must be: the catalogue of contracts, and the checks of data against schema, reference data and personal data.
 * The same at the partners' door and where staff say it themselves.
 */
@NullMarked
package org.maillage.statements;

import org.jspecify.annotations.NullMarked;
