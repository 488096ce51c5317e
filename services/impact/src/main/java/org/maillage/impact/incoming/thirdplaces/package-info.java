/** What is kept of third places: « lieux » and « employeurs du lieu ». */
@NullMarked
package org.maillage.impact.incoming.thirdplaces;

import org.jspecify.annotations.NullMarked;
