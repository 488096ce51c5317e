package org.maillage.projection.reading;

import java.util.List;

/**
 * What a value is made of.
 *
 * @param value         as the cells say
 * @param contributions all of them, latest day first; up to the very watermarks of those cells, so that they add up to it
 */
public record Explanation(Value value, List<Counted> contributions) {}
