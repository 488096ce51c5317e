/** Figures, provenance and territories over HTTP, read from MongoDB. */
@NullMarked
package org.maillage.projection.reading.adapter;

import org.jspecify.annotations.NullMarked;
