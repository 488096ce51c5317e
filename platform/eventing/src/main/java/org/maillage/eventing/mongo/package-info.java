/** Documents and views in MongoDB: one collection per kind, guarded bulk writes, indexes. */
@NullMarked
package org.maillage.eventing.mongo;

import org.jspecify.annotations.NullMarked;
