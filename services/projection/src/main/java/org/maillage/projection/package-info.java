/** The projection: figures with their journal, provenance and live stream, and the page that shows them. */
@NullMarked
package org.maillage.projection;

import org.jspecify.annotations.NullMarked;
