/** What staff have to look at because something changed elsewhere: « emplois et services à vérifier ». */
@NullMarked
package org.maillage.impact.verification;

import org.jspecify.annotations.NullMarked;
