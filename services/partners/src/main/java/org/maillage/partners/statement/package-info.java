/** Reading what a partner sent and checking it, one fault at a time, without any framework. */
@NullMarked
package org.maillage.partners.statement;

import org.jspecify.annotations.NullMarked;
