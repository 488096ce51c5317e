package org.maillage.funding.grant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the other grants say to an award, at the moment of deciding.
 *
 * @param committedCents what the call's other awards come to
 * @param overdueGrant   a grant of the same applicant whose report is overdue
 * @param deMinimisCents awards of the three years before to the same applicant for economic activities
 */
public record Standing(long committedCents, @Nullable UUID overdueGrant, long deMinimisCents) {

    /** Nothing else was awarded. */
    public static final Standing ALONE = new Standing(0, null, 0);
}
