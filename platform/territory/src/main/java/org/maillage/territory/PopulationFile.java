package org.maillage.territory;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of residents, as their file has them.
 *
 * @param meta where they come from, for whoever reads the file
 */
record PopulationFile(Map<String, Object> meta, List<Count> counts) {

    /** @param residents by district code */
    record Count(int year, Map<String, Long> residents) {}

    /** The latest count of each district. */
    SortedMap<String, Population> latest() {
        var latest = new TreeMap<String, Population>();
        for (Count count : counts) {
            count.residents()
                    .forEach((code, residents) -> latest.merge(
                            code,
                            new Population(residents, count.year()),
                            (one, other) -> one.year() > other.year() ? one : other));
        }
        return latest;
    }
}
