/** Whether a service may be sent work: what it depends on is really asked. */
@NullMarked
package org.maillage.defaults.health;

import org.jspecify.annotations.NullMarked;
