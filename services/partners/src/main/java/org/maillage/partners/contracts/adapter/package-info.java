/** The catalogue of contracts and of problems over HTTP, open to anyone. */
@NullMarked
package org.maillage.partners.contracts.adapter;

import org.jspecify.annotations.NullMarked;
