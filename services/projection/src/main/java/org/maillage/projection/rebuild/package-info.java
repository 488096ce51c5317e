/** A new generation of journal and cells beside the one that people read: what it must prove, and when it may take its place. */
@NullMarked
package org.maillage.projection.rebuild;

import org.jspecify.annotations.NullMarked;
