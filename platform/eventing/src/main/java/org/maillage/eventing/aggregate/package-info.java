/**
 * One aggregate, one document, one atomic write: loading, deciding, saving. Knows neither Kafka nor Spring, so that the
 * model test can run it against a virtual log and store.
 */
@NullMarked
package org.maillage.eventing.aggregate;

import org.jspecify.annotations.NullMarked;
