package org.maillage.projection.annotations;

import java.util.List;
import java.util.UUID;
import org.maillage.projection.reading.Period;

/** All notes. */
public interface NoteStore {

    /** Those of the days of a period, in their order. */
    List<Note> in(Period period);

    /**
     * Writes one, unless it is there.
     *
     * @return the one that is there now: what was written first, when it is said again
     */
    Note add(Note note);

    /** Whether there was one to remove. */
    boolean remove(UUID id);
}
