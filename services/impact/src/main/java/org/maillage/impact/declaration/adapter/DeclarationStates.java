package org.maillage.impact.declaration.adapter;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.impact.declaration.Content;
import org.maillage.impact.declaration.DeclarationFile;
import org.maillage.impact.declaration.DeclarationState;
import org.maillage.impact.declaration.DeclarationState.Absent;
import org.maillage.impact.declaration.DeclarationState.Cancelled;
import org.maillage.impact.declaration.DeclarationState.Declared;
import org.maillage.impact.declaration.DeclarationState.Made;
import org.maillage.impact.declaration.DeclarationState.ServiceClosed;
import org.maillage.impact.declaration.Dispute;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Proof;
import org.maillage.impact.declaration.Stage;

/**
 * States of declarations as they are stored: flat, so that they can be queried. Days are ISO text, which sorts and knows no
 * time zone.
 */
final class DeclarationStates implements StateMapping<DeclarationState> {

    @Override
    public Document write(DeclarationState state) {
        return switch (state) {
            case Absent _ -> throw new IllegalArgumentException("there is nothing to store of an unknown declaration");
            case Made made -> write(made);
        };
    }

    private static Document write(Made made) {
        var file = made.file();
        Content content = file.content();
        var stored = new Document("stage", made.stage().name())
                .append("kind", content.kind().name())
                .append("corrections", file.version())
                .append("proof", file.proof().name())
                .append("firstOccurredOn", file.firstOccurredOn().toString())
                .append("action", content.links().key());
        put(
                stored,
                "closedServiceOn",
                made instanceof ServiceClosed it ? it.closedOn().toString() : null);
        put(stored, "dispute", dispute(file.dispute()));
        stored.putAll(StoredContent.write(content));
        return stored;
    }

    private static @Nullable Document dispute(@Nullable Dispute it) {
        return it == null
                ? null
                : new Document("disputeId", it.id())
                        .append("field", it.field())
                        .append("answerBy", it.answerBy().toString());
    }

    @Override
    public DeclarationState read(Document stored) {
        var file = new DeclarationFile(
                StoredContent.read(Kind.valueOf(stored.getString("kind")), stored),
                stored.getInteger("corrections"),
                Proof.valueOf(stored.getString("proof")),
                LocalDate.parse(stored.getString("firstOccurredOn")),
                dispute(stored.get("dispute", Document.class)));
        return switch (Stage.valueOf(stored.getString("stage"))) {
            case DECLARED -> new Declared(file);
            case SERVICE_CLOSED -> new ServiceClosed(file, LocalDate.parse(stored.getString("closedServiceOn")));
            case CANCELLED -> new Cancelled(file);
        };
    }

    private static @Nullable Dispute dispute(@Nullable Document it) {
        return it == null
                ? null
                : new Dispute(
                        Objects.requireNonNull(it.get("disputeId", UUID.class)),
                        it.getString("field"),
                        LocalDate.parse(it.getString("answerBy")));
    }

    static void put(Document stored, String field, @Nullable Object value) {
        if (value != null) {
            stored.append(field, value);
        }
    }
}
