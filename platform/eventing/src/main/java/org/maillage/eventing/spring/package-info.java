/**
 * Eventing as Spring beans: containers that read, the producer that writes, what runs beside them, and its metrics. The only
 * package that sees Spring Kafka's containers.
 */
@NullMarked
package org.maillage.eventing.spring;

import org.jspecify.annotations.NullMarked;
