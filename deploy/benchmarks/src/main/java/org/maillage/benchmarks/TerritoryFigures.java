package org.maillage.benchmarks;

import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@link TerritoryLookup}, run by JMH in JVMs of its own. */
final class TerritoryFigures {

    private TerritoryFigures() {}

    static List<Figure> measure() throws RunnerException {
        var options = new OptionsBuilder()
                .include(TerritoryLookup.class.getSimpleName())
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .build();
        return new Runner(options).run().stream().map(TerritoryFigures::figure).toList();
    }

    private static Figure figure(RunResult run) {
        var result = run.getPrimaryResult();
        String unit = result.getScoreUnit().replace("/op", "");
        String remark = "JMH, ± %.0f %s".formatted(result.getScoreError(), unit);
        return Figure.of("territory, " + result.getLabel(), result.getScore(), unit, null, remark);
    }
}
