package org.maillage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything in one run and writes it down. */
public final class Benchmarks {

    private static final String REBUILD = "rebuild";

    private Benchmarks() {}

    /**
     * Runs every stage on an installation of its own. The exit code is 0 when every stage could be measured, whatever came out.
     *
     * @param arguments the stages wanted, separated by commas, or {@code all}; the file to write; then the flags of the
     *                  processes as they are to be told
     */
    public static void main(String[] arguments) throws IOException {
        var report = new Report();
        var wanted = Set.of(arguments[0].split(","));
        try (var installation = new Installation()) {
            report.add(Start.measure(installation));
            report.add(List.of(Memory.measure("started", installation)));
            try (var all = Surroundings.of(installation)) {
                only(wanted, stages()).forEach((name, stage) -> measure(report, name, stage, all));
                report.add(List.of(Memory.measure("after all of this", installation)));
                only(wanted, ceilings()).forEach((name, stage) -> measure(report, name, stage, all));
            }
        }
        if (isWanted(wanted, "territory")) {
            territory(report);
        }
        String markdown = report.markdown(List.of(arguments).subList(2, arguments.length));
        Files.writeString(Path.of(arguments[1]), markdown);
        System.out.println(markdown);
        System.exit(report.isWhole() ? 0 : 1);
    }

    /** A million events take longer than everything else together: only whoever names that stage has it. */
    private static boolean isWanted(Set<String> wanted, String name) {
        return wanted.contains(name) || (wanted.contains("all") && !name.equals(REBUILD));
    }

    private static Map<String, Stage> only(Set<String> wanted, Map<String, Stage> stages) {
        stages.keySet().removeIf(name -> !isWanted(wanted, name));
        return stages;
    }

    private static Map<String, Stage> stages() {
        var stages = new LinkedHashMap<String, Stage>();
        stages.put("door", new DoorStage());
        stages.put("needs", new NeedsStage());
        stages.put("owners", new OwnersStage());
        stages.put("projection", new ProjectionStage());
        stages.put("provenance", new ProvenanceStage());
        stages.put("chain", new ChainStage());
        stages.put("latency", new LatencyStage());
        stages.put("readers", new ReadersStage());
        stages.put("page", new PageStage());
        stages.put(REBUILD, new RebuildStage());
        return stages;
    }

    private static Map<String, Stage> ceilings() {
        var stages = new LinkedHashMap<String, Stage>();
        stages.put("ceiling of Kafka", new KafkaCeiling());
        stages.put("ceiling of MongoDB", new MongoCeiling());
        // The last: the installation's own projection would have all these facts to take in after it.
        stages.put("alternatives", new AlternativesStage());
        return stages;
    }

    private static void measure(Report report, String name, Stage stage, Surroundings all) {
        try {
            report.add(stage.measure(all));
        } catch (Exception fault) {
            report.failed(name, fault);
        }
    }

    private static void territory(Report report) {
        try {
            report.add(TerritoryFigures.measure());
        } catch (RunnerException fault) {
            report.failed("territory", fault);
        }
    }
}
