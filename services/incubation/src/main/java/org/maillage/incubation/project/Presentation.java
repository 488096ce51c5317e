package org.maillage.incubation.project;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a project when it opens, without the holder's own words.
 *
 * @param title      name of the project, in French
 * @param needId     the need that it answers; null while none is known
 * @param holder     the structure that holds it, when it is one
 * @param place      where the activity is meant to be
 * @param programmes such as QUARTIERS-PRODUCTIFS
 */
public record Presentation(
        String title,
        @Nullable UUID needId,
        HolderKind holderKind,
        @Nullable Organisation holder,
        Place place,
        List<String> programmes) {

    public Presentation {
        programmes = List.copyOf(programmes);
    }
}
