/** The fold on Kafka and MongoDB: its loop, its collections, its health and metrics. */
@NullMarked
package org.maillage.projection.fold.adapter;

import org.jspecify.annotations.NullMarked;
