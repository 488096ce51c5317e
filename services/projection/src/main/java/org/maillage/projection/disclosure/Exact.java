package org.maillage.projection.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A population as it is. It never leaves this service.
 *
 * @param margins by the name of the margin, then by class; each adds up to the total
 */
public record Exact(Headcount total, SortedMap<String, SortedMap<String, Headcount>> margins) {

    /** Leaves out what does not add up to the total: nothing is known of what the rest would tell. */
    public Exact {
        var adding = new TreeMap<String, SortedMap<String, Headcount>>();
        for (Map.Entry<String, SortedMap<String, Headcount>> margin : margins.entrySet()) {
            if (Headcount.sum(margin.getValue().values()).equals(total)) {
                adding.put(margin.getKey(), Collections.unmodifiableSortedMap(new TreeMap<>(margin.getValue())));
            }
        }
        margins = Collections.unmodifiableSortedMap(adding);
    }
}
