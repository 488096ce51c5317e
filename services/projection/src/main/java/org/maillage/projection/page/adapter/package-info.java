/** The page: static files under a content policy that lets nothing else run. */
@NullMarked
package org.maillage.projection.page.adapter;

import org.jspecify.annotations.NullMarked;
