/** Holds code to the contracts: what a service publishes fits its schemas, what it reads of others it reads tolerantly. */
@NullMarked
package org.maillage.testing.contract;

import org.jspecify.annotations.NullMarked;
