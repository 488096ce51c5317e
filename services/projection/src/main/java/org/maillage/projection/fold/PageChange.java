package org.maillage.projection.fold;

import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * What is to be added to a page, all at once and only if nobody else wrote it meanwhile.
 *
 * @param read    the watermark that it must still have; {@link Cells#NONE} when it must not be there
 * @param reached the watermark that it gets: every contribution up to this offset is then in it
 * @param sums    what to add
 */
public record PageChange(PageKey page, long read, long reached, Sums sums) {

    /** Sums by the {@link CellPath} of their cells. */
    public interface Sums {

        /** How many there are. */
        int size();

        /** Passes each on. */
        void forEach(ObjLongConsumer<String> consumer);

        /** Some that are at hand. */
        static Sums of(Map<String, Long> sums) {
            return new Sums() {
                @Override
                public int size() {
                    return sums.size();
                }

                @Override
                public void forEach(ObjLongConsumer<String> consumer) {
                    sums.forEach(consumer::accept);
                }
            };
        }
    }
}
