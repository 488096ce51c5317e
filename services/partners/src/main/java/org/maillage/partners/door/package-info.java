/** What is said is kept once and sent before it is answered; the receipt then follows the verdict. */
@NullMarked
package org.maillage.partners.door;

import org.jspecify.annotations.NullMarked;
