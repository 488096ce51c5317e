/** What a person reads who meets a problem with the address bar, where a program reads problem+json. */
@NullMarked
package org.maillage.gateway.notice;

import org.jspecify.annotations.NullMarked;
