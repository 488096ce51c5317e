package org.maillage.projection.rebuild.adapter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.rebuild.Cut;
import org.maillage.projection.rebuild.Difference;
import org.maillage.projection.rebuild.Proof;
import org.maillage.projection.rebuild.Redefinition;

/**
 * A proof as it is kept and answered.
 *
 * @param onlyShown absent from proofs that were kept before it was known
 */
record StoredProof(
        Proof.Verdict verdict,
        List<Offset> cut,
        Proof.Side live,
        Proof.Side candidate,
        long cells,
        long differences,
        @Nullable Long onlyShown,
        List<Difference> listed,
        List<Redefinition> redefined) {

    /** The last offset of a partition that was compared. */
    record Offset(String topic, int partition, long offset) {}

    static StoredProof of(Proof proof) {
        return new StoredProof(
                proof.verdict(),
                proof.cut().offsets().entrySet().stream()
                        .map(it -> new Offset(it.getKey().topic(), it.getKey().number(), it.getValue()))
                        .sorted(Comparator.comparing(Offset::topic).thenComparingInt(Offset::partition))
                        .toList(),
                proof.live(),
                proof.candidate(),
                proof.cells(),
                proof.differences(),
                proof.onlyShown(),
                proof.listed(),
                proof.redefined());
    }

    Proof proof() {
        var offsets =
                cut.stream().collect(Collectors.toMap(it -> new Partition(it.topic(), it.partition()), Offset::offset));
        return new Proof(
                new Cut(offsets),
                live,
                candidate,
                cells,
                differences,
                onlyShown == null ? 0 : onlyShown,
                listed,
                redefined);
    }
}
