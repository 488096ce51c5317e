/**
 * The real handler, publisher, sweeper and timers over a virtual log and store, through every order of their steps, with
 * crashes and zombies between any two. With one rule switched off, a counter-example must be found.
 */
@NullMarked
package org.maillage.eventing.model;

import org.jspecify.annotations.NullMarked;
