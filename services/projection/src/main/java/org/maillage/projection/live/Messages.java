package org.maillage.projection.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.reading.Period;

/** The words of the stream, as JSON. */
public interface Messages {

    /** Everything that a view shows. */
    String snapshot(View view, Period period, @Nullable Instant recorded, List<CellValue> values);

    /** The values that have changed. */
    String change(@Nullable Instant recorded, List<CellValue> values);

    /** All alerts that are raised. */
    String alerts(List<Alarm> raised);

    /** That the reader cannot go on from where it was. */
    String reset(String reason);

    /** That all is well although nothing happens. */
    String beat(Instant now, @Nullable Instant recorded);
}
