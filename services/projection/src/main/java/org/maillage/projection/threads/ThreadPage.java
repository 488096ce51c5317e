package org.maillage.projection.threads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some threads, the newest first.
 *
 * @param next where to go on; null when there are no more
 */
public record ThreadPage(List<Story> stories, ThreadQuery.@Nullable Cursor next) {

    public ThreadPage {
        stories = List.copyOf(stories);
    }
}
