package org.maillage.projection.live;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.reading.Period;

/** Messages that are easy to compare. */
final class PlainMessages implements Messages {

    @Override
    public String snapshot(View view, Period period, @Nullable Instant recorded, List<CellValue> values) {
        return "until " + period.to() + " " + change(recorded, values);
    }

    @Override
    public String change(@Nullable Instant recorded, List<CellValue> values) {
        return values.stream().map(it -> it.figure() + "=" + it.value().value()).collect(Collectors.joining(" "));
    }

    @Override
    public String alerts(List<Alarm> raised) {
        return raised.stream().map(Alarm::name).collect(Collectors.joining(" "));
    }

    @Override
    public String reset(String reason) {
        return reason;
    }

    @Override
    public String beat(Instant at, @Nullable Instant recorded) {
        return at.toString();
    }
}
