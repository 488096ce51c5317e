/** The whole system from outside: started by the launcher, spoken to over HTTP, counted again from Kafka. */
@NullMarked
package org.maillage.systemtests;

import org.jspecify.annotations.NullMarked;
