package org.maillage.projection.threads;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maillage.projection.fold.JournalEntry;

/** The journal, by files. Nothing else is kept of threads, so there is nothing to keep in step with it. */
public interface History {

    /** What was journalled about these files, in no order; the same id may belong to files of several kinds. */
    List<JournalEntry> about(Collection<UUID> files);

    /** The events that name one of these files. */
    List<JournalEntry> naming(Collection<UUID> files);

    /**
     * The first events of the files, of every kind, that were opened in a month.
     *
     * @param month in the city, by when it occurred
     */
    List<JournalEntry> opened(YearMonth month);
}
