package org.maillage.impact.declaration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes back what was declared.
 *
 * @param corrects  the event that is corrected; null for staff, who correct the last one
 * @param by        who says so; null for staff
 * @param precedent what it must agree with
 */
public record Correction(@Nullable UUID corrects, @Nullable Publisher by, Precedent precedent) {

    /** Why it cannot be. */
    public enum Obstacle {
        OTHER_KIND("Cette déclaration est d’un autre genre."),
        NOT_THE_LAST("Le fait cité n’est pas le dernier qui a donné ses valeurs à cette déclaration"),
        OTHER_DECLARANT("Seul celui qui a déclaré peut corriger.");

        private final String inFrench;

        Obstacle(String inFrench) {
            this.inFrench = inFrench;
        }

        /** What a person reads. */
        public String inFrench() {
            return inFrench;
        }
    }

    /** What stands in its way for a file at {@code version}; null when nothing does. */
    public @Nullable Obstacle obstacle(int version) {
        if (by != null && !by.equals(precedent.declarant())) {
            return Obstacle.OTHER_DECLARANT;
        }
        return corrects == null
                        || precedent.of(version).filter(corrects::equals).isPresent()
                ? null
                : Obstacle.NOT_THE_LAST;
    }

    /** The event that is corrected. */
    public @Nullable UUID target(int version) {
        return precedent.of(version).orElse(corrects);
    }
}
