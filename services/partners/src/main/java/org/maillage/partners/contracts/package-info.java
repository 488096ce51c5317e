/**
 * What may be published: types with their schemas and golden examples, as {@code platform/contracts} lists them, and what can be
 * wrong with it. Read from the class path and told over HTTP to anyone; too little for a core and a shell.
 */
@NullMarked
package org.maillage.partners.contracts;

import org.jspecify.annotations.NullMarked;
