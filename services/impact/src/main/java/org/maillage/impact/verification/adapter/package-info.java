/** How what is to be verified is found and shown. */
@NullMarked
package org.maillage.impact.verification.adapter;

import org.jspecify.annotations.NullMarked;
