package org.maillage.projection.threads;

import java.util.List;

/**
 * The files of one thread.
 *
 * @param files parents before children; the first began the thread
 * @param whole false when there are more files than are read at once
 */
public record Chain(List<Dossier> files, boolean whole) {

    public Chain {
        files = List.copyOf(files);
    }

    /** The file that began it. */
    public Dossier root() {
        return files.getFirst();
    }
}
