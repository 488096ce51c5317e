package org.maillage.projection.fold;

import java.util.Map;

/**
 * What is to be added to a page, all at once and only if nobody else wrote it meanwhile.
 *
 * @param read    the watermark that it must still have; {@link Cells#NONE} when it must not be there
 * @param reached the watermark that it gets: every contribution up to this offset is then in it
 * @param sums    what to add, by {@link CellPath}
 */
public record PageChange(PageKey page, long read, long reached, Map<String, Long> sums) {}
