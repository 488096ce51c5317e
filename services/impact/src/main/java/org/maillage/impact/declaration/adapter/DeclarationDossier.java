package org.maillage.impact.declaration.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.impact.declaration.DeclarationState;
import org.maillage.impact.declaration.DeclarationState.Made;
import org.maillage.impact.declaration.DeclarationState.ServiceClosed;
import org.maillage.impact.declaration.Dispute;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Proof;
import org.maillage.impact.declaration.Stage;
import org.maillage.impact.dossier.Waits;

/**
 * One declaration as staff read it.
 *
 * @param version         for {@code If-Match}
 * @param synthetic       demonstration data
 * @param corrections     how often it was corrected
 * @param firstOccurredOn day of the fact first declared
 * @param values          as its event says them
 * @param closedOn        first day on which the service is closed
 * @param history         what happened, in order
 * @param texts           what was said, for those who may read it
 * @param waiting         statements that wait for a step before them
 */
record DeclarationDossier(
        UUID id,
        long version,
        UUID threadId,
        boolean synthetic,
        Kind kind,
        Stage stage,
        Proof proof,
        int corrections,
        LocalDate firstOccurredOn,
        ContentV1 values,
        @Nullable LocalDate closedOn,
        @Nullable Dispute dispute,
        List<HistoryEntry> history,
        List<Texts.ReadableText> texts,
        List<Waits> waiting) {

    static DeclarationDossier of(AggregateDocument<DeclarationState> document, List<Texts.ReadableText> texts) {
        Chain chain = Objects.requireNonNull(document.chain());
        var made = (Made) Objects.requireNonNull(document.state());
        var file = made.file();
        return new DeclarationDossier(
                document.id(),
                document.version(),
                chain.threadId(),
                chain.synthetic(),
                file.content().kind(),
                made.stage(),
                file.proof(),
                file.version() - 1,
                file.firstOccurredOn(),
                ContentWriter.write(file.content()),
                made instanceof ServiceClosed closed ? closed.closedOn() : null,
                file.dispute(),
                document.history(),
                texts,
                document.waiting().stream().map(Waits::of).toList());
    }
}
