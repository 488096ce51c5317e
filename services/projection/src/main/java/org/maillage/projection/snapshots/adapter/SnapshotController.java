package org.maillage.projection.snapshots.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.defaults.problem.Problem;
import org.maillage.projection.snapshots.Publishing;
import org.maillage.projection.snapshots.Snapshot;
import org.maillage.projection.snapshots.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes snapshots and tells which there are. Who asked for one is logged, and told to nobody. */
@RestController
@RequestMapping("/api/snapshots")
class SnapshotController {

    private static final Logger log = LoggerFactory.getLogger(SnapshotController.class);
    private static final int MOST_TOLD = 1_000;

    private final Snapshots snapshots;
    private final Publishing publishing;
    private final Clock clock;

    SnapshotController(Snapshots snapshots, Publishing publishing, Clock clock) {
        this.snapshots = snapshots;
        this.publishing = publishing;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Instantanés publiés, du plus récent au plus ancien (1 000 au plus)")
    SnapshotsAnswer all() {
        return new SnapshotsAnswer(
                snapshots.latest(MOST_TOLD).stream().map(SnapshotAnswer::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Un instantané : son heure, sa coupe du journal, les versions de ses indicateurs")
    SnapshotDetail one(@PathVariable String id) {
        return snapshots
                .find(id)
                .map(SnapshotDetail::of)
                .orElseThrow(() -> Problem.of("path.unknown", "Aucun instantané « " + id + " » : voir /api/snapshots.")
                        .asException());
    }

    @PostMapping
    @Operation(summary = "Publie un instantané de tous les indicateurs, à relire tel quel par la suite")
    ResponseEntity<SnapshotAnswer> publish(Principal caller) {
        var snapshot = publishing.onDemand(UUID.randomUUID().toString(), caller.getName(), clock.instant());
        log.atInfo()
                .addKeyValue("caller", caller.getName())
                .addKeyValue("snapshot", snapshot.id())
                .log("snapshot published");
        return ResponseEntity.created(URI.create("/api/snapshots/" + snapshot.id()))
                .body(SnapshotAnswer.of(snapshot));
    }

    record SnapshotsAnswer(List<SnapshotAnswer> snapshots) {}

    /** @param recorded when the last event in it was recorded; absent before the first */
    @JsonInclude(Include.NON_NULL)
    record SnapshotAnswer(
            String id,
            Instant at,
            String occasion,
            int generation,
            @Nullable Instant recorded) {

        static SnapshotAnswer of(Snapshot it) {
            return new SnapshotAnswer(
                    it.id(), it.at(), it.occasion().name().toLowerCase(Locale.ROOT), it.generation(), it.recorded());
        }
    }

    /**
     * @param figures digest of the versions of its figures
     * @param offsets by topic and partition, the last offset that counts
     */
    record SnapshotDetail(
            SnapshotAnswer snapshot,
            String figures,
            Map<String, Integer> versions,
            Map<String, Map<Integer, Long>> offsets) {

        static SnapshotDetail of(Snapshot it) {
            var offsets = new TreeMap<String, Map<Integer, Long>>();
            it.upTo()
                    .last()
                    .forEach((partition, offset) -> offsets.computeIfAbsent(partition.topic(), _ -> new TreeMap<>())
                            .put(partition.number(), offset));
            return new SnapshotDetail(SnapshotAnswer.of(it), it.digest(), new TreeMap<>(it.versions()), offsets);
        }
    }
}
