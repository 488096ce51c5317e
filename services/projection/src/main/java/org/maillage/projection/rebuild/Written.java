package org.maillage.projection.rebuild;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.Page;

/** What a generation has written, for a proof. It may be writing on meanwhile: a page never lacks its journal. */
public interface Written {

    /** The definitions that it was begun with: version by key of the figure; empty when it has not begun. */
    Map<String, Integer> definitions();

    /** By partition of the topics that are counted, the last offset in its cells. */
    Map<Partition, Long> reached();

    /** By topic in which records come again, the topic in which they came first. */
    Map<String, String> redriven();

    /** Passes on every page, one by one. */
    void pages(Consumer<Page> consumer);

    /** Passes on the whole journal: topic by topic in the order of their names, those of a partition in the order of their offsets. */
    void entries(Consumer<JournalEntry> consumer);

    /** The entries that add to a cell, with nothing but that. */
    List<JournalEntry> adding(CellName cell);
}
