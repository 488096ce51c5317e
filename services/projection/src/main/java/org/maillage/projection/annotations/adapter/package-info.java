/** Notes over HTTP and in the database. */
@NullMarked
package org.maillage.projection.annotations.adapter;

import org.jspecify.annotations.NullMarked;
