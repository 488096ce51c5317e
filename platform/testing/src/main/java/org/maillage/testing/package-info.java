/** What tests share: a decider read as a rule; real backends, house rules, contracts and chance are in packages of their own. */
@NullMarked
package org.maillage.testing;

import org.jspecify.annotations.NullMarked;
