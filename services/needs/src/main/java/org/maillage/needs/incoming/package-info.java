/** What this service hears: every topic and group of it, and what of others' events it reads. */
@NullMarked
package org.maillage.needs.incoming;

import org.jspecify.annotations.NullMarked;
