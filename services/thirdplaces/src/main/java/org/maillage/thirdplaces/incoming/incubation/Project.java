package org.maillage.thirdplaces.incoming.incubation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service needs to know of a project.
 *
 * @param threadId  the thread that files of the project join
 * @param synthetic demonstration data
 * @param title     its name, where it was heard
 * @param structure the body that it became; null before
 * @param exitedOn  day on which its incubation ended; null before
 */
public record Project(
        UUID threadId,
        boolean synthetic,
        @Nullable String title,
        @Nullable Structure structure,
        @Nullable LocalDate exitedOn) {

    /** A project as the latest event about it places it: its thread changes when a need is merged. */
    static Project heard(@Nullable Project before, UUID threadId, boolean synthetic) {
        return before == null
                ? new Project(threadId, synthetic, null, null, null)
                : new Project(threadId, synthetic, before.title, before.structure, before.exitedOn);
    }

    Project titled(String heard) {
        return new Project(threadId, synthetic, heard, structure, exitedOn);
    }

    Project registered(Structure heard) {
        return new Project(threadId, synthetic, title, heard, exitedOn);
    }

    Project exited(LocalDate on) {
        return new Project(threadId, synthetic, title, structure, on);
    }

    /**
     * A registered structure, which may become an occupant.
     *
     * @param opaqueId of a sole trader
     * @param siret    14 digits
     * @param siren    9 digits
     * @param rna      number in the register of associations
     */
    public record Structure(
            String name,
            @Nullable UUID opaqueId,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna) {}
}
