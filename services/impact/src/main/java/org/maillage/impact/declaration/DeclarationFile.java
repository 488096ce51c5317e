package org.maillage.impact.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a declaration in every state.
 *
 * @param version         1 as declared, one more with each correction
 * @param firstOccurredOn day of the fact first declared, to which every correction is attributed
 * @param dispute         the one that is open
 */
public record DeclarationFile(
        Content content,
        int version,
        Proof proof,
        LocalDate firstOccurredOn,
        @Nullable Dispute dispute) {

    static DeclarationFile opened(Content content, LocalDate on) {
        return new DeclarationFile(content, 1, Proof.DECLARED, on, null);
    }

    /** New values have to be proved anew. */
    DeclarationFile corrected(Content newer) {
        return new DeclarationFile(newer, version + 1, Proof.DECLARED, firstOccurredOn, dispute);
    }

    DeclarationFile proved(Proof level) {
        return new DeclarationFile(content, version, level, firstOccurredOn, dispute);
    }

    DeclarationFile disputed(@Nullable Dispute open) {
        return new DeclarationFile(content, version, proof, firstOccurredOn, open);
    }
}
