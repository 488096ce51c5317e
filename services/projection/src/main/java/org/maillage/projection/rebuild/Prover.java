package org.maillage.projection.rebuild;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maillage.projection.rebuild.Difference.Between;

/**
 * Compares two generations cell by cell: the sums of both journals up to a cut, and each one's stored cells with its own journal.
 * What it reads is read as a stream; a proof of a million events takes the memory of their pages' names.
 */
final class Prover {

    private static final int MOST_LISTED = 100;

    private final int liveNumber;
    private final Written live;
    private final int candidateNumber;
    private final Written candidate;
    private final Cut cut;
    private final Runnable rest;
    private final Map<String, Redefinition> redefined;
    private final List<Found> listed = new ArrayList<>();
    private long cells;
    private long differences;
    private long onlyShown;

    private record Found(String cell, Between between, long expected, long found) {}

    private Prover(int liveNumber, Written live, int candidateNumber, Written candidate, Cut cut, Runnable rest) {
        this.liveNumber = liveNumber;
        this.live = live;
        this.candidateNumber = candidateNumber;
        this.candidate = candidate;
        this.cut = cut;
        this.rest = rest;
        this.redefined = Redefinition.between(live.definitions(), candidate.definitions());
    }

    /**
     * Proves a new generation against the one that people read, at a cut that both have passed.
     *
     * @param rest called again and again, for as long as others are to be let by
     */
    static Proof prove(Generations generations, int live, int candidate, Cut cut, Runnable rest) {
        return new Prover(live, generations.written(live), candidate, generations.written(candidate), cut, rest)
                .prove();
    }

    private Proof prove() {
        var numbers = new CellNumbers();
        try (var ofLive = new Tally(live, numbers, cut, rest);
                var ofCandidate = new Tally(candidate, numbers, cut, rest)) {
            var liveDigest = new Digest();
            var candidateDigest = new Digest();
            var merge = new CellMerge(ofLive.rows(), ofCandidate.rows());
            while (merge.hasNext()) {
                var cell = merge.next();
                String name = numbers.name(cell.cell());
                liveDigest.add(name, cell.live().atCut());
                candidateDigest.add(name, cell.candidate().atCut());
                compare(name, cell);
            }
            var causes = new Causes(live, ofLive.upToCut(), candidate, ofCandidate.upToCut());
            return new Proof(
                    cut,
                    new Proof.Side(liveNumber, ofLive.upToCut().events(), liveDigest.hex()),
                    new Proof.Side(candidateNumber, ofCandidate.upToCut().events(), candidateDigest.hex()),
                    cells,
                    differences,
                    onlyShown,
                    listed.stream()
                            .sorted(comparing(Found::cell))
                            .map(it -> difference(it, causes))
                            .toList(),
                    List.copyOf(redefined.values()));
        }
    }

    private void compare(String name, CellMerge.Cell cell) {
        long expected = cell.candidate().atCut();
        long found = cell.live().atCut();
        if (expected != 0 || found != 0) {
            cells++;
        }
        if (expected != found && !isExplained(name)) {
            note(new Found(name, Between.JOURNALS, expected, found));
        }
        noteStored(name, Between.LIVE_CELLS, cell.live());
        noteStored(name, Between.CANDIDATE_CELLS, cell.candidate());
    }

    private boolean isExplained(String cell) {
        String figure = cell.substring(0, cell.indexOf('/'));
        return redefined.computeIfPresent(figure, (_, it) -> it.oneMoreCell()) != null;
    }

    private void noteStored(String cell, Between between, CellMerge.Sums sums) {
        var wrong = sums.wronglyStored();
        if (wrong != null) {
            note(new Found(cell, between, wrong.atWatermark(), wrong.stored()));
        }
    }

    private void note(Found found) {
        differences++;
        if (found.between() == Between.LIVE_CELLS) {
            onlyShown++;
        }
        if (listed.size() < MOST_LISTED) {
            listed.add(found);
        }
    }

    private static Difference difference(Found it, Causes causes) {
        var cell = CellName.parse(it.cell());
        return new Difference(
                cell,
                it.between(),
                it.expected(),
                it.found(),
                it.between() == Between.JOURNALS ? causes.of(cell) : List.of());
    }
}
