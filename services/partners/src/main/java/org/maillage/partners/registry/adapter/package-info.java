/** The registry over HTTP and in the database. */
@NullMarked
package org.maillage.partners.registry.adapter;

import org.jspecify.annotations.NullMarked;
