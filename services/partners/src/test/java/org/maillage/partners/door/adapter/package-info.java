/** Tests. */
@NullMarked
package org.maillage.partners.door.adapter;

import org.jspecify.annotations.NullMarked;
